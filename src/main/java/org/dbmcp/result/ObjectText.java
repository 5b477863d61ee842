package org.dbmcp.result;

import java.util.ArrayList;
import java.util.List;
import org.dbmcp.json.JsonBuffer;

/** Each row a JSON object on a line of its own, under the names of its columns. */
public final class ObjectText extends RowText {
    private final List<JsonBuffer> keys = new ArrayList<>();
    private final String before;
    private final String between;
    private final String after;
    private boolean any;

    private ObjectText(String before, String between, String after) {
        this.before = before;
        this.between = between;
        this.after = after;
    }

    /** Lines and nothing else. */
    public static ObjectText ndjson() {
        return new ObjectText("", "", "\n");
    }

    /** The members of an array, each on a line with this before it. */
    public static ObjectText members(String indentation) {
        return new ObjectText("\n" + indentation, ",", "");
    }

    @Override
    void begin(List<String> labels) {
        for (String label : labels) {
            char start = keys.isEmpty() ? '{' : ',';
            keys.add(new JsonBuffer().put(start).string(label).put(':'));
        }
    }

    @Override
    void row(WrittenRow row) {
        JsonBuffer out = out();
        if (any) {
            out.put(between);
        }
        any = true;
        out.put(before);
        for (int i = 0; i < row.size(); i++) {
            out.put(keys.get(i));
            row.json(i, out);
        }
        out.put(row.size() == 0 ? "{}" : "}").put(after);
    }
}
