package org.dbmcp.feature.query;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.dbmcp.database.Outcome;
import org.dbmcp.json.Json;
import org.dbmcp.json.JsonText;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.tool.ToolResult;

/**
 * What an export gave: where its file is, and what is in it.
 *
 * @param downloadUrl where whoever has it may take the file away; null for nowhere
 */
record ExportAnswer(
        String connection, Export export, String downloadUrl, Outcome outcome, Duration elapsed) {
    ToolResult toResult() {
        JsonObject structured = structured();
        Content link =
                new Content.Link(
                        export.uri(),
                        export.name(),
                        "%s rows, %s bytes".formatted(export.rows(), export.bytes()),
                        export.format().mimeType());
        return new ToolResult.Done(
                List.of(new Content.Text(JsonText.pretty(structured)), link), structured, false);
    }

    private JsonObject structured() {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add("success", true)
                        .add("connection", connection)
                        .add("format", export.format().name().toLowerCase(Locale.ROOT))
                        .add("rowCount", export.rows())
                        .add("truncated", outcome.truncated())
                        .add("bytes", export.bytes())
                        .add("sha256", export.sha256())
                        .add("resource", export.uri())
                        .add(
                                "expiresAt",
                                export.expiresAt().truncatedTo(ChronoUnit.SECONDS).toString());
        if (outcome.truncated()) {
            json.add(
                    "truncation",
                    "There are more than %s rows: raise maxRows".formatted(export.rows()));
        }
        if (downloadUrl != null) {
            json.add("downloadUrl", downloadUrl);
        }
        if (!outcome.warnings().isEmpty()) {
            json.add("warnings", RecordWriter.value(outcome.warnings()));
        }
        return json.add("elapsedMs", elapsed.toMillis()).build();
    }
}
