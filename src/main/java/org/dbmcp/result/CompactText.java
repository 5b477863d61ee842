package org.dbmcp.result;

import java.util.List;
import org.dbmcp.json.JsonBuffer;

/** One JSON object: {@code columns} and {@code rows}. */
public final class CompactText extends RowText {
    private boolean any;

    @Override
    void begin(List<String> labels) {
        out().put("{\"columns\":");
        JsonCells.write(labels, out());
        out().put(",\"rows\":[");
    }

    @Override
    void row(WrittenRow row) {
        if (any) {
            out().put(',');
        }
        any = true;
        row.array(out());
    }

    @Override
    public List<JsonBuffer> parts(int rows) {
        return List.of(out(), new JsonBuffer().put("]}"));
    }
}
