package org.dbmcp.driver.mariadb;

import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.result.ColumnReader;

/**
 * Reads dates without a month or day as well. The connector makes every date one of the calendar,
 * even to show its text, and of what is none it gives the text in its refusal only.
 *
 * @param usual reads what is in the calendar
 */
record PartialDate(ColumnReader usual) implements ColumnReader {
    private static final Pattern REFUSED =
            Pattern.compile("value '(\\d{4}-\\d\\d-\\d\\d)' cannot be decoded as Date");

    @Override
    public Object read(ResultSet rows, int index) throws SQLException {
        try {
            return usual.read(rows, index);
        } catch (SQLDataException e) {
            Matcher refused = REFUSED.matcher(String.valueOf(e.getMessage()));
            if (refused.find()) {
                return refused.group(1);
            }
            throw e;
        }
    }
}
