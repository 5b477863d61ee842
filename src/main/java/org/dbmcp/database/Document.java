package org.dbmcp.database;

import java.util.List;
import org.dbmcp.result.Column;
import org.dbmcp.result.RawJson;
import org.dbmcp.result.RowWriter;

/** Takes a result of one column as one text, a row a line. */
final class Document implements RowWriter {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void begin(List<Column> columns) {
        // the column has whatever name the product gives it
    }

    @Override
    public boolean row(Object[] values) {
        Object value = values[0];
        text.append(value instanceof RawJson json ? json.text() : value).append('\n');
        return true;
    }

    @Override
    public boolean whole() {
        return true;
    }

    String text() {
        return text.toString();
    }
}
