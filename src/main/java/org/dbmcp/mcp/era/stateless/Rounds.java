package org.dbmcp.mcp.era.stateless;

import static org.dbmcp.jsonrpc.ErrorCode.INVALID_PARAMS;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Answers;
import org.dbmcp.mcp.Seal;
import org.dbmcp.mcp.Sha256;

/**
 * Carries a call over several requests: what a method remembers travels through the client as
 * {@code requestState}, signed and bound to caller, method and arguments.
 */
@Part
public class Rounds {
    /** The methods that may ask questions. */
    private static final Set<String> ASKING = Set.of("tools/call", "prompts/get", "resources/read");

    private static final Set<String> NOT_BOUND = Set.of("_meta", "inputResponses", "requestState");
    private static final String PURPOSE = "round1";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Seal seal;

    @Inject
    public Rounds(Seal seal) {
        this.seal = seal;
    }

    /** Whether it brings answers or a state, be they empty ones. */
    boolean goesOn(Message.Request request) {
        return request.params().containsKey("inputResponses")
                || request.params().containsKey("requestState");
    }

    boolean allowed(String method) {
        return ASKING.contains(method);
    }

    /** What the client must send back; null when there is nothing to remember. */
    String remember(JsonObject state, Message.Request request, Caller caller) {
        return state == null
                ? null
                : seal.seal(
                        PURPOSE,
                        Json.createObjectBuilder()
                                .add("for", binding(request, caller))
                                .add("state", state)
                                .build(),
                        LIFE);
    }

    /**
     * The answers that a request brings.
     *
     * @throws ProtocolError -32602 if its state is not ours, not for this call, or expired
     */
    Answers answers(Message.Request request, Caller caller) {
        if (!allowed(request.method())) {
            return Answers.NONE;
        }
        JsonObject state = JsonValue.EMPTY_JSON_OBJECT;
        if (request.params().containsKey("requestState")) {
            state = state(request.params().get("requestState"), request, caller);
        }
        return new Answers(byKey(request.params().get("inputResponses")), state);
    }

    private JsonObject state(JsonValue token, Message.Request request, Caller caller) {
        String text = token instanceof JsonString string ? string.getString() : "";
        JsonObject opened =
                seal.open(PURPOSE, text)
                        .filter(it -> it.getString("for", "").equals(binding(request, caller)))
                        .orElseThrow(
                                () ->
                                        invalid(
                                                "requestState is not valid for this call, or has"
                                                        + " expired; make the call anew"));
        return opened.getJsonObject("state");
    }

    /** An answer that is no object is none: the method asks again. */
    private static Map<String, JsonObject> byKey(JsonValue responses) {
        if (responses == null) {
            return Map.of();
        }
        if (!(responses instanceof JsonObject given)) {
            throw invalid("inputResponses must be an object");
        }
        Map<String, JsonObject> byKey = new HashMap<>();
        given.forEach(
                (key, response) -> {
                    if (response instanceof JsonObject object) {
                        byKey.put(key, object);
                    }
                });
        return Map.copyOf(byKey);
    }

    private static String binding(Message.Request request, Caller caller) {
        var bound =
                Json.createObjectBuilder()
                        .add("issuer", caller.issuer())
                        .add("subject", caller.subject())
                        .add("method", request.method());
        request.params()
                .forEach(
                        (key, value) -> {
                            if (!NOT_BOUND.contains(key)) {
                                bound.add("." + key, value);
                            }
                        });
        return Sha256.of(Canonical.text(bound.build()));
    }

    private static ProtocolError invalid(String message) {
        return new ProtocolError(INVALID_PARAMS, message);
    }
}
