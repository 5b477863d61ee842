package org.dbmcp.mcp;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * What the client answered to the questions of an earlier round of the same call.
 *
 * @param byKey its answers, under the keys of the questions; not validated
 * @param state what the tool remembered when it asked, proven to be ours; empty in the first round
 */
public record Answers(Map<String, JsonObject> byKey, JsonObject state) {
    /** The first round: nothing asked, nothing answered. */
    public static final Answers NONE = new Answers(Map.of(), JsonValue.EMPTY_JSON_OBJECT);

    /** The answer to a question; empty when there is none yet. */
    public Optional<JsonObject> to(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
