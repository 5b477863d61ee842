package org.dbmcp.mcp.era.session;

import static org.dbmcp.jsonrpc.ErrorCode.INVALID_PARAMS;
import static org.dbmcp.jsonrpc.ErrorCode.LEGACY_RESOURCE_NOT_FOUND;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.ProtocolError;

/** Takes from a result what a revision does not know yet. */
final class Trim {
    private static final Set<String> SINCE_JUNE =
            Set.of("title", "icons", "_meta", "outputSchema", "structuredContent");
    private static final Set<String> SINCE_NOVEMBER = Set.of("icons");
    private static final List<String> LISTS =
            List.of("tools", "resources", "resourceTemplates", "prompts");

    private Trim() {}

    /** The result as this revision knows it. */
    static JsonObject result(String method, Revision revision, JsonObject result) {
        return switch (revision) {
            case NOVEMBER -> result;
            case JUNE -> method.endsWith("/list") ? listed(result, SINCE_NOVEMBER) : result;
            case MARCH -> old(method, result);
        };
    }

    /** The error as these revisions know it: they have a code for a resource that is not there. */
    static ProtocolError error(String method, ProtocolError error) {
        boolean notFound =
                method.equals("resources/read")
                        && error.code() == INVALID_PARAMS
                        && error.data() != null
                        && error.data().containsKey("uri");
        return notFound
                ? new ProtocolError(LEGACY_RESOURCE_NOT_FOUND, error.getMessage(), error.data())
                : error;
    }

    private static JsonObject old(String method, JsonObject result) {
        return switch (method) {
            case "tools/call" -> changed(without(result, SINCE_JUNE), "content", OldContent::of);
            case "prompts/get" -> changed(result, "messages", OldContent::inMessage);
            default -> method.endsWith("/list") ? listed(result, SINCE_JUNE) : result;
        };
    }

    private static JsonObject listed(JsonObject result, Set<String> unknown) {
        JsonObject trimmed = result;
        for (String list : LISTS) {
            trimmed = changed(trimmed, list, each -> argumentsToo(without(each, unknown), unknown));
        }
        return trimmed;
    }

    private static JsonObject argumentsToo(JsonObject item, Set<String> unknown) {
        return changed(item, "arguments", each -> without(each, unknown));
    }

    private static JsonObject without(JsonObject object, Set<String> keys) {
        JsonObjectBuilder kept = Json.createObjectBuilder(object);
        keys.forEach(kept::remove);
        return kept.build();
    }

    private static JsonObject changed(
            JsonObject object, String key, UnaryOperator<JsonObject> change) {
        if (!(object.get(key) instanceof JsonArray array)) {
            return object;
        }
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (JsonValue item : array) {
            items.add(item instanceof JsonObject it ? change.apply(it) : item);
        }
        return Json.createObjectBuilder(object).add(key, items).build();
    }
}
