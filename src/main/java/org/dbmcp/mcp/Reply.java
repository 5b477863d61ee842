package org.dbmcp.mcp;

import jakarta.json.JsonObject;
import java.util.Map;

/** What a method gives back: the result, or questions. It never blocks to ask. */
public sealed interface Reply {
    /**
     * The result.
     *
     * @param result the fields of the method's own result, without those that an era adds
     * @param cache how long it may be reused; null where the protocol has no such hint
     */
    record Done(JsonObject result, CacheHint cache) implements Reply {}

    /**
     * Questions; the call is made again with the answers.
     *
     * @param requests the questions, by keys of the method's choice; may be empty when there is a
     *     state
     * @param state what to remember until then; it is signed, not hidden; null for nothing
     */
    record NeedsInput(Map<String, InputRequest> requests, JsonObject state) implements Reply {}
}
