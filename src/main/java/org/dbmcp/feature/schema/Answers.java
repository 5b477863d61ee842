package org.dbmcp.feature.schema;

import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;

import jakarta.json.JsonObject;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.tool.ToolResult;

/** Answers as text and as data: the same JSON, in one line, for blanks cost tokens. */
final class Answers {
    private static final int LONGEST = 1_000_000;

    private Answers() {}

    static ToolResult of(Record answer) {
        JsonObject json = RecordWriter.write(answer);
        String text = json.toString();
        if (text.length() > LONGEST) {
            throw new Failure(
                            NOT_SUPPORTED,
                            "The answer would have %s characters, and %s is the most"
                                    .formatted(text.length(), LONGEST))
                    .withHint("Ask for fewer tables at a time, or for less of each");
        }
        return ToolResult.Done.of(text, json);
    }
}
