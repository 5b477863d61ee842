package org.dbmcp.result;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/** Collects rows as JSON arrays, until there are more bytes than an answer may have. */
public final class JsonRows implements RowWriter {
    // Looked up once: Json.create... looks its provider up each time, which costs more than a row.
    private static final JsonProvider JSON = JsonProvider.provider();

    private final int maxBytes;
    private final JsonArrayBuilder rows = JSON.createArrayBuilder();
    private List<Column> columns = List.of();
    private JsonArray built;
    private int count;
    private long bytes;
    private boolean full;

    /**
     * @param maxBytes of the rows, as JSON in UTF-8
     */
    public JsonRows(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void begin(List<Column> given) {
        columns = List.copyOf(given);
    }

    @Override
    public boolean row(Object[] values) {
        JsonArrayBuilder row = JSON.createArrayBuilder();
        for (Object value : values) {
            row.add(JsonCells.of(value));
        }
        JsonArray written = row.build();
        long size = size(written);
        if (bytes + size > maxBytes) {
            full = true;
            return false;
        }
        bytes += size;
        count++;
        rows.add(written);
        return true;
    }

    /** What the values are; empty when the statement gave no rows. */
    public List<Column> columns() {
        return columns;
    }

    /** A list of lists of values. */
    public JsonArray rows() {
        if (built == null) {
            built = rows.build();
        }
        return built;
    }

    /** How many rows were taken. */
    public int count() {
        return count;
    }

    /** Whether a row was left out because the answer would have been too large. */
    public boolean isFull() {
        return full;
    }

    /** With the comma behind it. */
    private static long size(JsonValue row) {
        String text = row.toString();
        long size = text.length() + 1L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // a pair of surrogates is two characters and four bytes
            size += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return size;
    }
}
