package org.dbmcp.result;

import java.util.Arrays;
import org.dbmcp.json.JsonBuffer;

/** A row whose values are made JSON at most once, however many places it is written to. */
final class WrittenRow {
    private final JsonBuffer json = new JsonBuffer();
    private int[] ends = {};
    private Object[] values = {};
    private boolean written;

    /** Takes the next row in place of the last. */
    WrittenRow take(Object[] next) {
        values = next;
        written = false;
        return this;
    }

    /** How many values it has. */
    int size() {
        return values.length;
    }

    Object value(int index) {
        return values[index];
    }

    /** Writes a value as JSON. */
    void json(int index, JsonBuffer out) {
        if (!written) {
            write();
        }
        out.put(json, index == 0 ? 0 : ends[index - 1], ends[index]);
    }

    private void write() {
        json.truncate(0);
        if (ends.length < values.length) {
            ends = Arrays.copyOf(ends, values.length);
        }
        for (int i = 0; i < values.length; i++) {
            JsonCells.write(values[i], json);
            ends[i] = json.size();
        }
        written = true;
    }

    /** Writes it as a JSON array. */
    void array(JsonBuffer out) {
        for (int i = 0; i < values.length; i++) {
            out.put(i == 0 ? '[' : ',');
            json(i, out);
        }
        out.put(values.length == 0 ? "[]" : "]");
    }
}
