package org.dbmcp.database;

import java.util.List;
import org.dbmcp.result.Column;
import org.dbmcp.result.RowWriter;

/** Wants some rows, and takes any number. */
final class Wanting implements RowWriter {
    private final int wanted;
    private int count;

    Wanting(int wanted) {
        this.wanted = wanted;
    }

    @Override
    public void begin(List<Column> columns) {}

    @Override
    public boolean row(Object[] values) {
        count++;
        return true;
    }

    @Override
    public boolean spare() {
        return count >= wanted;
    }
}
