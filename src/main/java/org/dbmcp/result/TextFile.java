package org.dbmcp.result;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dbmcp.json.JsonBuffer;

/** A text of rows on its way into a file, of which only a chunk is in memory. */
final class TextFile implements RowsFile {
    private static final int CHUNK_BYTES = 1 << 16;

    private final RowText text;
    private final String head;
    private final String tail;
    private final OutputStream out;
    private boolean any;

    TextFile(RowText text, String head, String tail, OutputStream out) {
        this.text = text;
        this.head = head;
        this.tail = tail;
        this.out = out;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        text.out().put(head);
        text.begin(Labels.unique(columns));
        flush();
    }

    /** The first row goes out at once: whoever looks sees that rows come. */
    @Override
    public void row(WrittenRow row) throws IOException {
        text.row(row);
        if (!any || text.out().size() >= CHUNK_BYTES) {
            flush();
            any = true;
        }
    }

    @Override
    public void end() throws IOException {
        text.out().put(tail);
        flush();
        out.flush();
    }

    private void flush() throws IOException {
        JsonBuffer written = text.out();
        written.writeTo(out);
        written.truncate(0);
    }
}
