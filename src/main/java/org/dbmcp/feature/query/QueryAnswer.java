package org.dbmcp.feature.query;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.database.Outcome;
import org.dbmcp.json.Json;
import org.dbmcp.json.JsonBuffer;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.json.WrittenText;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.result.AnswerRows;

/**
 * What a statement gave. In the Node original's shape it comes twice while the rows are few: for
 * programs with rows as arrays under their columns, and as text with rows as objects, one row a
 * line. In another format the rows are in one place only: whoever asks for few tokens wants no row
 * twice.
 *
 * @param sql null when the rows are of an earlier statement
 * @param next where the rows go on; null when no more are at hand
 */
record QueryAnswer(
        String connection,
        String sql,
        Limits limits,
        AnswerRows rows,
        Outcome outcome,
        NextPage next) {

    ToolResult toResult() {
        if (limits.format() == ResultFormat.JSON || rows.columns().isEmpty()) {
            JsonAnswer text = text();
            return new ToolResult.Done(
                    List.of(text.content()),
                    structured(true, rows.tokens() + text.tokensAround()),
                    false);
        }
        boolean withRows = limits.format() == ResultFormat.STRUCTURED;
        return new ToolResult.Done(blocks(), structured(withRows, tokens()), false);
    }

    private long tokens() {
        return rows.tokens() + rows.furtherResults().stream().mapToLong(AnswerRows::tokens).sum();
    }

    /** The rows, and nothing else; what is to be said of them stands in a block behind. */
    private List<Content> blocks() {
        List<Content> blocks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (limits.format() == ResultFormat.STRUCTURED) {
            notes.add("The rows, %s of them, are in structuredContent".formatted(rows.count()));
        } else {
            blocks.add(new Content.Text(new WrittenText(rows.parts())));
            rows.furtherResults()
                    .forEach(each -> blocks.add(new Content.Text(new WrittenText(each.parts()))));
        }
        notes.addAll(warnings());
        if (truncated()) {
            notes.add(truncation());
        }
        notes.addAll(FurtherResults.notes(rows.furtherResults(), limits.format()));
        if (next != null) {
            notes.add("page.next is " + next.handle());
        }
        if (!notes.isEmpty()) {
            blocks.add(new Content.Text(String.join("\n", notes)));
        }
        return blocks;
    }

    private JsonObject structured(boolean withRows, long tokens) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("success", true).add("connection", connection);
        if (!rows.columns().isEmpty()) {
            json.add("columns", ColumnsJson.whole(rows.columns()));
            JsonArray arrays = withRows ? rows.arrays() : null;
            if (arrays != null) {
                json.add("rows", arrays);
            }
        }
        addFigures(json);
        if (!rows.furtherResults().isEmpty()) {
            json.add(
                    "furtherResults",
                    FurtherResults.structured(rows.furtherResults(), withRows, limits.format()));
        }
        return json.add("approximateTokens", tokens)
                .add("statement", outcome.verb())
                .add("elapsedMs", outcome.elapsed().toMillis())
                .build();
    }

    private JsonAnswer text() {
        JsonObjectBuilder data = addFigures(Json.createObjectBuilder());
        JsonValue insertId = insertId();
        if (insertId != null) {
            data.add("insertId", insertId);
        }
        if (!rows.columns().isEmpty()) {
            data.add("columns", ColumnsJson.brief(rows.columns()));
        }
        if (!rows.furtherResults().isEmpty()) {
            data.add("furtherResults", FurtherResults.text(rows.furtherResults(), limits.format()));
        }
        JsonObjectBuilder whole = Json.createObjectBuilder();
        if (sql != null) {
            whole.add("query", sql);
        }
        whole.add("connection", connection);
        List<JsonBuffer> parts = rows.columns().isEmpty() ? List.of() : rows.parts();
        return JsonAnswer.of(parts, data.build(), whole.build());
    }

    private JsonObjectBuilder addFigures(JsonObjectBuilder json) {
        json.add("rowCount", rowCount());
        if (outcome.affectedRows() >= 0) {
            json.add("affectedRows", outcome.affectedRows());
        }
        if (!outcome.generatedKeys().isEmpty()) {
            json.add("generatedKeys", RecordWriter.value(outcome.generatedKeys()));
        }
        json.add("truncated", truncated());
        if (truncated()) {
            json.add("truncation", truncation());
        }
        if (next != null) {
            json.add("page", next.json());
        }
        if (rows.cutValues() > 0) {
            json.add("truncatedCells", rows.cutValues());
        }
        if (!warnings().isEmpty()) {
            json.add("warnings", RecordWriter.value(warnings()));
        }
        return json;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(limits.warnings());
        warnings.addAll(outcome.warnings());
        if (rows.cutValues() > 0) {
            warnings.add(cutValues(rows.cutValues(), reads()));
        }
        if (exceedsTokens()) {
            warnings.add(
                    "One row alone takes more than maxTokens, %s, and is given all the same: select"
                                    .formatted(limits.bounds().maxTokens())
                            + " fewer columns, or a part of a long value, such as by SUBSTRING()");
        }
        return warnings;
    }

    /** One row of a result is given in any case: without any, nobody learns what to leave out. */
    private boolean exceedsTokens() {
        long most = limits.bounds().maxTokens();
        return most > 0
                && (rows.tokens() > most
                        || rows.furtherResults().stream().anyMatch(each -> each.tokens() > most));
    }

    /**
     * What is to be said of so many values.
     *
     * @param reads whether the statement's result can be exported
     */
    static String cutValues(int count, boolean reads) {
        return "%s cut: select a part of one, such as by SUBSTRING()%s"
                .formatted(
                        count == 1 ? "1 value is" : count + " values are",
                        reads ? ", or get them whole by export_query" : "");
    }

    /** Rows that came back, or those that changed when none could come back. */
    private long rowCount() {
        boolean none = rows.columns().isEmpty() && outcome.affectedRows() >= 0;
        return none ? outcome.affectedRows() : rows.count();
    }

    private boolean truncated() {
        return rows.cut() != null
                || outcome.truncated()
                || rows.furtherResults().stream().anyMatch(each -> each.cut() != null);
    }

    /** The first result's reason; where only others were cut, they have theirs beside them. */
    private String truncation() {
        if (sql == null && next == null) {
            return "No more rows were kept: narrow the statement, or use export_query";
        }
        return rows.cut() == null && !outcome.truncated()
                ? "Not the first but a further result was cut"
                : new Truncation(rows.cut(), rows.count(), next, reads(), limits.format()).text();
    }

    private boolean reads() {
        return outcome.effect() == Effect.READS;
    }

    /** The first generated key, as MySQL's clients know it; null when there is none. */
    private JsonValue insertId() {
        List<Object> keys = outcome.generatedKeys();
        return keys.isEmpty() ? null : RecordWriter.value(keys.getFirst());
    }
}
