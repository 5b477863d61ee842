package org.dbmcp.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.dbmcp.json.JsonBuffer;

/**
 * Rows that did not fit into an answer, kept for whoever asks for the rest: a line of JSON each, in
 * a file that has no name on the disk and is gone with this process at the latest.
 */
public final class KeptRows implements RowWriter, AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 16;

    private final Path file;
    private final long maxBytes;
    private final long maxRowBytes;
    private JsonBuffer lines = new JsonBuffer();
    private WrittenRow row = new WrittenRow();
    private List<Column> columns = List.of();
    private FileChannel channel;
    private long written;
    private int count;
    private boolean full;

    /**
     * @param file a name that nobody has; it is taken when the first row comes
     * @param maxBytes how much is kept at most
     * @param maxRowBytes a row that is longer is not kept: no answer could give it
     */
    public KeptRows(Path file, long maxBytes, long maxRowBytes) {
        this.maxRowBytes = maxRowBytes;
        this.file = file;
        this.maxBytes = maxBytes;
    }

    @Override
    public void begin(List<Column> given) {
        columns = given;
    }

    @Override
    public boolean row(Object[] values) {
        int before = lines.size();
        row.take(values).array(lines);
        lines.put('\n');
        if (written + lines.size() > maxBytes || lines.size() - before > maxRowBytes) {
            lines.truncate(before);
            full = true;
            return false;
        }
        count++;
        if (lines.size() > CHUNK_BYTES) {
            flush();
        }
        return !full;
    }

    /** Every row was handed on: what is still in memory goes to the file, and is let go. */
    public void finish() {
        if (count > 0 && lines.size() > 0) {
            flush();
        }
        lines = new JsonBuffer();
        row = new WrittenRow();
    }

    /** Without a place for them no rows are kept; the answer has its own all the same. */
    private void flush() {
        try {
            if (channel == null) {
                channel = FileChannel.open(file, CREATE_NEW, DELETE_ON_CLOSE, READ, WRITE);
            }
            lines.writeTo(Channels.newOutputStream(channel));
            written += lines.size();
            lines = new JsonBuffer();
        } catch (IOException e) {
            System.getLogger(KeptRows.class.getName())
                    .log(System.Logger.Level.WARNING, "Rows of an answer could not be kept", e);
            full = true;
            count = 0;
            close();
        }
    }

    /** What the values are. */
    public List<Column> columns() {
        return columns;
    }

    /** How many rows are kept. */
    public int count() {
        return count;
    }

    /** How many bytes they take. */
    public long bytes() {
        return written + lines.size();
    }

    /** Whether a row came that had no place any more. */
    public boolean isFull() {
        return full;
    }

    /**
     * Hands rows on, until there are no more or no more are wanted.
     *
     * @param offset where to begin: 0, or what an earlier call gave
     * @return where the first row begins that was not taken
     * @throws IOException when the file is closed, or cannot be read
     */
    public long read(long offset, RowWriter taker) throws IOException {
        long next = offset;
        taker.begin(columns);
        KeptValues values = new KeptValues(columns);
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(from(offset), UTF_8), CHUNK_BYTES);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!taker.row(values.of(line))) {
                return next;
            }
            next += new JsonBuffer().put(line).size() + 1L;
        }
        return next;
    }

    private InputStream from(long offset) {
        return new InputStream() {
            private long position = offset;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                int read = channel.read(ByteBuffer.wrap(into, start, length), position);
                position += Math.max(0, read);
                return read;
            }
        };
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            System.getLogger(KeptRows.class.getName())
                    .log(System.Logger.Level.WARNING, "Kept rows did not close", e);
        }
    }
}
