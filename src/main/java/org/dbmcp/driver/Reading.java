package org.dbmcp.driver;

import org.dbmcp.result.ColumnReader;

/**
 * How a column's values are read, and what they are then.
 *
 * @param encoding as in {@link org.dbmcp.result.Column}
 */
public record Reading(String encoding, ColumnReader reader) {}
