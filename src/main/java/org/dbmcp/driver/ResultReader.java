package org.dbmcp.driver;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/**
 * Knows how to read the results of one database, in the forms that its connection wants; by many
 * threads at a time.
 */
@FunctionalInterface
public interface ResultReader {
    /**
     * How to read a column, chosen by its type, never by a value.
     *
     * @param session where a type is looked up that is neither the product's own nor known yet
     */
    Reading reading(Connection session, ResultSetMetaData columns, int index) throws SQLException;
}
