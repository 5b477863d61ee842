package org.dbmcp.mcp.era.stateless;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.InputRequest;
import org.dbmcp.mcp.Reply;
import org.dbmcp.mcp.era.ServerCard;

/** Adds to results what this revision wants on them. */
@Part
public class Results {
    private final ServerCard card;

    @Inject
    public Results(ServerCard card) {
        this.card = card;
    }

    /**
     * A complete result.
     *
     * @param personal whether it follows from answers of this client, so that nobody may reuse it
     */
    JsonObject complete(Reply.Done done, boolean personal) {
        JsonObjectBuilder result = Json.createObjectBuilder().add("resultType", "complete");
        done.result().forEach(result::add);
        if (done.cache() != null) {
            result.add("ttlMs", personal ? 0 : done.cache().timeToLive().toMillis());
            result.add("cacheScope", done.cache().shared() && !personal ? "public" : "private");
        }
        return result.add("_meta", meta(done.result())).build();
    }

    /**
     * Questions.
     *
     * @param requestState what the client sends back with its answers; null for nothing
     */
    JsonObject inputRequired(Map<String, InputRequest> requests, String requestState) {
        JsonObjectBuilder result = Json.createObjectBuilder().add("resultType", "input_required");
        if (!requests.isEmpty()) {
            JsonObjectBuilder questions = Json.createObjectBuilder();
            requests.forEach((key, request) -> questions.add(key, question(request)));
            result.add("inputRequests", questions);
        }
        if (requestState != null) {
            result.add("requestState", requestState);
        }
        return result.add("_meta", meta(JsonValue.EMPTY_JSON_OBJECT)).build();
    }

    private static JsonObject question(InputRequest request) {
        JsonObjectBuilder params = Json.createObjectBuilder();
        if (request.method().equals("elicitation/create")
                && request.params().containsKey("requestedSchema")) {
            params.add("mode", "form");
        }
        request.params().forEach(params::add);
        return Json.createObjectBuilder()
                .add("method", request.method())
                .add("params", params)
                .build();
    }

    private JsonObject meta(JsonObject result) {
        JsonObject given =
                result.get("_meta") instanceof JsonObject meta ? meta : JsonValue.EMPTY_JSON_OBJECT;
        return Json.createObjectBuilder(given)
                .add("io.modelcontextprotocol/serverInfo", card.implementation())
                .build();
    }
}
