package org.dbmcp.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes rows into a file as they come. What the file does not take ends the statement in good
 * order, and is told by {@link #finish}.
 */
public final class FileRows implements RowWriter {
    private final RowsFile file;
    private final WrittenRow row = new WrittenRow();
    private boolean begun;
    private long count;
    private IOException problem;

    private FileRows(RowsFile file) {
        this.file = file;
    }

    /** Comma-separated values under a header. */
    public static FileRows csv(OutputStream out) {
        return new FileRows(new TextFile(new CsvText(), "", "", out));
    }

    /** A JSON object a line. */
    public static FileRows ndjson(OutputStream out) {
        return new FileRows(new TextFile(ObjectText.ndjson(), "", "", out));
    }

    /** A JSON array of objects, each on a line of its own. */
    public static FileRows json(OutputStream out) {
        return new FileRows(new TextFile(ObjectText.members(""), "[", "\n]\n", out));
    }

    /** One sheet of a workbook for spreadsheets. */
    public static FileRows xlsx(OutputStream out) {
        return new FileRows(new XlsxFile(out));
    }

    @Override
    public void begin(List<Column> columns) {
        begun = true;
        try {
            file.begin(columns);
        } catch (IOException e) {
            problem = e;
        }
    }

    @Override
    public boolean row(Object[] values) {
        if (problem != null) {
            return false;
        }
        try {
            file.row(row.take(values));
            count++;
            return true;
        } catch (IOException e) {
            problem = e;
            return false;
        }
    }

    @Override
    public boolean whole() {
        return true;
    }

    /** Whether there is a result at all, be it without rows. */
    public boolean hasBegun() {
        return begun;
    }

    /** How many rows were taken. */
    public long count() {
        return count;
    }

    /**
     * Writes the end of the file.
     *
     * @throws IOException when the file did not take something, also long before
     */
    public void finish() throws IOException {
        if (problem != null) {
            throw problem;
        }
        file.end();
    }
}
