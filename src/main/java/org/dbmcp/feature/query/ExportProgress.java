package org.dbmcp.feature.query;

import java.util.List;
import org.dbmcp.mcp.Outlet;
import org.dbmcp.result.Column;
import org.dbmcp.result.FileRows;
import org.dbmcp.result.RowWriter;

/** Tells once a second how many rows are written. */
final class ExportProgress implements RowWriter {
    private static final long PAUSE_NANOS = 1_000_000_000;

    private final FileRows rows;
    private final ExportOutput output;
    private final Outlet outlet;
    private long next = System.nanoTime() + PAUSE_NANOS;

    ExportProgress(FileRows rows, ExportOutput output, Outlet outlet) {
        this.rows = rows;
        this.output = output;
        this.outlet = outlet;
    }

    @Override
    public void begin(List<Column> columns) {
        rows.begin(columns);
    }

    @Override
    public boolean row(Object[] values) {
        boolean taken = rows.row(values);
        tell();
        return taken;
    }

    private void tell() {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + PAUSE_NANOS;
            outlet.progress(
                    (double) rows.count(),
                    null,
                    "%s rows, %s bytes".formatted(rows.count(), output.bytes()));
        }
    }

    @Override
    public boolean whole() {
        return true;
    }
}
