package org.dbmcp.database;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dbmcp.result.Column;
import org.dbmcp.result.RowWriter;

/** Keeps the rows of a small result. */
final class Collected implements RowWriter {
    final List<Column> columns = new ArrayList<>();
    final List<List<Object>> rows = new ArrayList<>();
    private final Predicate<List<List<Object>>> more;

    Collected() {
        this(rows -> true);
    }

    Collected(Predicate<List<List<Object>>> more) {
        this.more = more;
    }

    @Override
    public void begin(List<Column> named) {
        columns.addAll(named);
    }

    @Override
    public boolean row(Object[] values) {
        List<Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        if (!more.test(rows)) {
            return false;
        }
        rows.add(row);
        return true;
    }

    /** The one value of the one row, as text. */
    String only() {
        return String.valueOf(rows.getFirst().getFirst());
    }
}
