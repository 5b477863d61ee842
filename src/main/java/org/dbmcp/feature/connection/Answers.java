package org.dbmcp.feature.connection;

import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.tool.ToolResult;

/** Answers as text and as data: the same JSON. */
final class Answers {
    private Answers() {}

    static ToolResult of(Record answer) {
        return ToolResult.Done.of(RecordWriter.write(answer));
    }
}
