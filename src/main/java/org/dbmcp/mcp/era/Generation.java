package org.dbmcp.mcp.era;

/** The two ways in which revisions of the protocol work. */
public enum Generation {
    /** 2026-07-28 and later: each request says everything about itself. */
    STATELESS,
    /** The revisions of 2025: an {@code initialize} comes first. */
    SESSION
}
