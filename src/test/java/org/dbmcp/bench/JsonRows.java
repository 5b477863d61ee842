package org.dbmcp.bench;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;

/** Rows as JSON in one buffer that is used again; knows no more types than the bench reads. */
final class JsonRows {
    private byte[] buffer = new byte[1 << 12];
    private int length;

    /** Writes all rows and gives their number. */
    int write(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int[] types = new int[columns.getColumnCount()];
        length = 0;
        add("{\"columns\":[");
        for (int i = 0; i < types.length; i++) {
            types[i] = columns.getColumnType(i + 1);
            quoted(columns.getColumnLabel(i + 1));
            add(",");
        }
        length--;
        add("],\"rows\":[");
        int count = 0;
        while (rows.next()) {
            add("[");
            for (int i = 0; i < types.length; i++) {
                value(rows, i + 1, types[i]);
                add(",");
            }
            length--;
            add("],");
            count++;
        }
        add("]}");
        return count;
    }

    int length() {
        return length;
    }

    private void value(ResultSet rows, int column, int type) throws SQLException {
        String text = rows.getString(column);
        if (text == null) {
            add("null");
            return;
        }
        switch (type) {
            case Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL -> add(text);
            case Types.BIT, Types.BOOLEAN ->
                    add(text.equals("t") || text.equals("1") ? "true" : "false");
            default -> quoted(text);
        }
    }

    private void quoted(String text) {
        add("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter == '"' || letter == '\\' || letter > '~') {
                throw new IllegalArgumentException("The bench reads plain texts only");
            }
        }
        add(text);
        add("\"");
    }

    @SuppressWarnings("deprecation") // the quickest way for texts that are ASCII
    private void add(String ascii) {
        int size = ascii.length();
        if (length + size > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * (length + size));
        }
        ascii.getBytes(0, size, buffer, length);
        length += size;
    }
}
