package org.dbmcp.mcp.tool;

import jakarta.json.JsonObject;
import java.util.Map;
import org.dbmcp.config.ToolSettings;
import org.dbmcp.json.RecordSchema;
import org.dbmcp.mcp.Call;

/**
 * Something that a model can do. To be a bean is all it takes to be found.
 *
 * @param <A> the record that its arguments are read into
 */
public interface Tool<A extends Record> {
    /** Its name, words and schemas; the same object each time. */
    ToolSpec<A> spec();

    /** The subject that it belongs to, by which operators choose tools: the name of its room. */
    default String toolset() {
        return ToolSettings.subject(getClass());
    }

    /** Whether it is there at all; else it is not listed, and calling it is an unknown tool. */
    default boolean isOffered() {
        return true;
    }

    /**
     * Does it. What cannot be done is a {@link org.dbmcp.failure.Failure}, which the caller of this
     * method turns into words.
     */
    ToolResult call(A arguments, Call call);

    /**
     * What a failed answer repeats, so that a model knows which call it belongs to. Never a secret.
     */
    default Map<String, String> echo(A arguments) {
        return Map.of();
    }

    /** The JSON Schema of its arguments: that of the record, unless a tool has to say more. */
    default JsonObject inputSchema() {
        return RecordSchema.of(spec().arguments());
    }
}
