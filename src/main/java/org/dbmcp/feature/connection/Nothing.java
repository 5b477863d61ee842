package org.dbmcp.feature.connection;

/** The arguments of a tool that takes none. */
public record Nothing() {}
