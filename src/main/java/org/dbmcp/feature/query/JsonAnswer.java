package org.dbmcp.feature.query;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.json.Json;
import org.dbmcp.json.JsonBuffer;
import org.dbmcp.json.JsonText;
import org.dbmcp.json.WrittenText;
import org.dbmcp.mcp.Content;
import org.dbmcp.result.Tokens;

/**
 * The text of an answer in the Node original's shape: indented JSON, in which each row is an object
 * on a line of its own. The rows are written already; what stands around them is put there.
 *
 * @param before the text up to the first row
 * @param rows the members of the list of rows, in parts
 * @param behind the text from the last row on
 */
record JsonAnswer(JsonBuffer before, List<JsonBuffer> rows, JsonBuffer behind) {
    /** Of a row. */
    static final String INDENTATION = "      ";

    /** The answer, its data, and the list of rows in it. */
    private static final int LEVELS = 3;

    private static final String BEFORE_ROWS = "\"rows\": [";
    private static final String BEHIND_ROWS = "\n    ";

    /**
     * The answer.
     *
     * @param rows the members of the list of rows, in parts
     * @param data what is to be said of them
     * @param whole what stands behind the data
     */
    static JsonAnswer of(List<JsonBuffer> rows, JsonObject data, JsonObject whole) {
        JsonObjectBuilder inner =
                Json.createObjectBuilder()
                        .add("success", true)
                        .add("rows", JsonValue.EMPTY_JSON_ARRAY);
        data.forEach(inner::add);
        JsonObjectBuilder outer =
                Json.createObjectBuilder().add("success", true).add("data", inner);
        whole.forEach(outer::add);
        String text = JsonText.pretty(outer.build(), LEVELS);
        int end = text.indexOf(BEFORE_ROWS) + BEFORE_ROWS.length();
        boolean any = rows.stream().anyMatch(part -> part.size() > 0);
        return new JsonAnswer(
                new JsonBuffer().put(text.substring(0, end)),
                rows,
                new JsonBuffer().put(any ? BEHIND_ROWS : "").put(text.substring(end)));
    }

    Content.Text content() {
        List<JsonBuffer> parts = new ArrayList<>();
        parts.add(before);
        parts.addAll(rows);
        parts.add(behind);
        return new Content.Text(new WrittenText(parts));
    }

    /** About how many tokens cost what stands around the rows. */
    long tokensAround() {
        return Tokens.of(before) + Tokens.of(behind);
    }
}
