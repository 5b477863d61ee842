package org.dbmcp.feature.query;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.json.Json;
import org.dbmcp.json.JsonBuffer;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.result.AnswerRows.Cut;
import org.dbmcp.result.Column;
import org.dbmcp.result.Frame;
import org.dbmcp.result.Tokens;

/**
 * What the JSON text of an answer says around its rows, at most. It is reckoned before the first
 * row, so that rows and all that is said of them stay within the tokens together.
 *
 * @param sql null when the rows are of an earlier statement
 * @param page gives a page as long as any; null where none can follow
 */
record AnswerFrame(String connection, String sql, Limits limits, Supplier<NextPage> page) {
    /** Handles of one length differ a little in their tokens. */
    private static final int MARGIN = 40;

    /** For the bounds of rows; the other formats count their rows only. */
    Frame frame() {
        return limits.format() == ResultFormat.JSON
                ? new Frame(this::tokens, this::furtherTokens)
                : Frame.NONE;
    }

    private long tokens(List<Column> columns) {
        NextPage next = page.get();
        JsonObjectBuilder data = truncated(next).add("truncatedCells", most());
        if (next != null) {
            data.add("page", next.json());
        }
        data.add("warnings", RecordWriter.value(warnings()))
                .add("columns", ColumnsJson.brief(columns));
        JsonObjectBuilder whole = Json.createObjectBuilder();
        if (sql != null) {
            whole.add("query", sql);
        }
        JsonObject outer = whole.add("connection", connection).build();
        return JsonAnswer.of(List.of(), data.build(), outer).tokensAround() + MARGIN;
    }

    private long furtherTokens(List<Column> columns) {
        JsonObject one = truncated(null).add("columns", ColumnsJson.brief(columns)).build();
        return Tokens.of(new JsonBuffer().put(one.toString())) + MARGIN;
    }

    private JsonObjectBuilder truncated(NextPage next) {
        return Json.createObjectBuilder()
                .add("rowCount", most())
                .add("truncated", true)
                .add(
                        "truncation",
                        new Truncation(Cut.TOKENS, most(), next, true, limits.format()).text());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(limits.warnings());
        warnings.add(QueryAnswer.cutValues(most(), true));
        return warnings;
    }

    private int most() {
        return limits.bounds().maxRows();
    }
}
