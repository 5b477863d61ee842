package org.dbmcp.sql;

/**
 * A table as a statement names it; without quotes it is in lower case.
 *
 * @param schema null when the statement does not say
 */
public record NamedTable(String schema, String name) {}
