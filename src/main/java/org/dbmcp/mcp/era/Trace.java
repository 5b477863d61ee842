package org.dbmcp.mcp.era;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dbmcp.json.Json;

/** Puts the W3C trace context where methods look for it: into {@code params._meta}. */
public final class Trace {
    private static final Pattern PARENT =
            Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private Trace() {}

    /**
     * The parameters with the trace context of the headers, unless the body has one of its own. A
     * malformed header is left out.
     */
    public static JsonObject into(JsonObject params, Headers headers) {
        JsonObject meta =
                params.get("_meta") instanceof JsonObject given
                        ? given
                        : JsonValue.EMPTY_JSON_OBJECT;
        Optional<String> parent =
                headers.first("traceparent").filter(it -> PARENT.matcher(it).matches());
        if (parent.isEmpty() || meta.containsKey("traceparent")) {
            return params;
        }
        JsonObjectBuilder traced = Json.createObjectBuilder(meta).add("traceparent", parent.get());
        for (String name : List.of("tracestate", "baggage")) {
            headers.first(name)
                    .filter(value -> !meta.containsKey(name))
                    .ifPresent(value -> traced.add(name, value));
        }
        return Json.createObjectBuilder(params).add("_meta", traced).build();
    }
}
