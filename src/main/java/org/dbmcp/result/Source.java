package org.dbmcp.result;

/**
 * The column of a table that a column of a result is.
 *
 * @param schema of the table, which MySQL calls database; null when the driver does not know
 * @param table its name
 * @param column its name there, whatever the statement calls it; null when the driver does not know
 */
public record Source(String schema, String table, String column) {}
