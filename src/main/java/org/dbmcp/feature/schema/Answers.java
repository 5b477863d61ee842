package org.dbmcp.feature.schema;

import jakarta.json.JsonObject;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.tool.ToolResult;

/** Answers as text and as data: the same JSON, in one line, for blanks cost tokens. */
final class Answers {
    private Answers() {}

    static ToolResult of(Record answer) {
        JsonObject json = RecordWriter.write(answer);
        return ToolResult.Done.of(json.toString(), json);
    }
}
