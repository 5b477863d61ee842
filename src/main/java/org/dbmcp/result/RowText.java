package org.dbmcp.result;

import java.util.List;
import org.dbmcp.json.JsonBuffer;

/** Rows as a text, which grows as they arrive. */
public abstract class RowText {
    private final JsonBuffer out = new JsonBuffer();

    final JsonBuffer out() {
        return out;
    }

    /** Called once, before the first row. */
    abstract void begin(List<String> labels);

    /** Writes one more row. */
    abstract void row(WrittenRow row);

    /**
     * The whole text, in parts that follow each other.
     *
     * @param rows how many there are
     */
    public List<JsonBuffer> parts(int rows) {
        return List.of(out);
    }
}
