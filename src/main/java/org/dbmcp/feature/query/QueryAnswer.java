package org.dbmcp.feature.query;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.database.Outcome;
import org.dbmcp.json.JsonText;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.result.JsonRows;

/**
 * What a statement gave. In the Node original's shape it comes twice: for programs with rows as
 * arrays under their columns, and as text with rows as objects, one row a line. In another format
 * the rows are in the text only: whoever asks for few tokens wants no row twice.
 */
record QueryAnswer(Asked asked, Limits limits, JsonRows rows, Outcome outcome) {
    /** The answer, its data, and the list of rows in it; each row is one line. */
    private static final int LEVELS = 3;

    ToolResult toResult(ResultFormat format) {
        return format == ResultFormat.JSON || rows.columns().isEmpty()
                ? ToolResult.Done.of(JsonText.pretty(text(), LEVELS), structured(true))
                : new ToolResult.Done(blocks(format), structured(false), false);
    }

    /** The rows, and nothing else; what is to be said of them stands in a block behind. */
    private List<Content> blocks(ResultFormat format) {
        Content shown = new Content.Text(RowTexts.of(format, rows.columns(), rows.rows()));
        List<String> notes = new ArrayList<>(warnings());
        if (outcome.truncated()) {
            notes.add(truncation());
        }
        return notes.isEmpty()
                ? List.of(shown)
                : List.of(shown, new Content.Text(String.join("\n", notes)));
    }

    private JsonObject structured(boolean withRows) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("success", true)
                        .add("connection", asked.connection());
        if (!rows.columns().isEmpty()) {
            json.add("columns", ColumnsJson.whole(rows.columns()));
        }
        if (withRows && !rows.columns().isEmpty()) {
            json.add("rows", rows.rows());
        }
        return addFigures(json)
                .add("statement", outcome.verb())
                .add("elapsedMs", outcome.elapsed().toMillis())
                .build();
    }

    private JsonObject text() {
        JsonObjectBuilder data =
                Json.createObjectBuilder()
                        .add("success", true)
                        .add("rows", RowObjects.of(rows.columns(), rows.rows()));
        addFigures(data);
        JsonValue insertId = insertId();
        if (insertId != null) {
            data.add("insertId", insertId);
        }
        if (!rows.columns().isEmpty()) {
            data.add("columns", ColumnsJson.brief(rows.columns()));
        }
        return Json.createObjectBuilder()
                .add("success", true)
                .add("data", data)
                .add("query", asked.sql())
                .add("connection", asked.connection())
                .build();
    }

    private JsonObjectBuilder addFigures(JsonObjectBuilder json) {
        json.add("rowCount", rowCount());
        if (outcome.affectedRows() >= 0) {
            json.add("affectedRows", outcome.affectedRows());
        }
        if (!outcome.generatedKeys().isEmpty()) {
            json.add("generatedKeys", RecordWriter.value(outcome.generatedKeys()));
        }
        json.add("truncated", outcome.truncated());
        if (outcome.truncated()) {
            json.add("truncation", truncation());
        }
        if (!warnings().isEmpty()) {
            json.add("warnings", RecordWriter.value(warnings()));
        }
        return json;
    }

    private List<String> warnings() {
        return Stream.concat(limits.warnings().stream(), outcome.warnings().stream()).toList();
    }

    /** Rows that came back, or those that changed when none could come back. */
    private long rowCount() {
        return rows.columns().isEmpty() ? Math.max(0, outcome.affectedRows()) : rows.count();
    }

    private String truncation() {
        return rows.isFull()
                ? "The answer reached its limit of bytes: select fewer columns or rows"
                : "There are more than %d rows: narrow the statement, or raise maxRows"
                        .formatted(limits.maxRows());
    }

    /** The first generated key, as MySQL's clients know it; null when there is none. */
    private JsonValue insertId() {
        List<Object> keys = outcome.generatedKeys();
        return keys.isEmpty() ? null : RecordWriter.value(keys.getFirst());
    }
}
