package org.dbmcp.mcp.era.session;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.ServerCard;

/**
 * Begins a conversation: {@code initialize}. It never fails: whatever version is asked for, one is
 * agreed on.
 */
@Part
public class Initialize {
    private static final int LONGEST_NAME = 100;

    private final ServerCard card;
    private final Sessions sessions;

    @Inject
    public Initialize(ServerCard card, Sessions sessions) {
        this.card = card;
        this.sessions = sessions;
    }

    Answer.Ready answer(Message.Request request, Caller caller) {
        JsonObject params = request.params();
        Revision revision = Revision.named(text(params, "protocolVersion")).orElse(Revision.LATEST);
        Client client = client(params);
        boolean answersQuestions = client.can("elicitation") || client.can("sampling");
        return new Answer.Ready(
                200,
                JsonRpc.result(request.id(), result(revision, answersQuestions)),
                answersQuestions
                        ? Map.of(Sessions.HEADER, sessions.open(revision, client, caller))
                        : Map.of());
    }

    /** Only a session remembers the log level that its client asks for. */
    private JsonObject result(Revision revision, boolean session) {
        JsonObjectBuilder info = Json.createObjectBuilder(card.implementation());
        if (revision == Revision.MARCH) {
            info.remove("title");
        }
        return Json.createObjectBuilder()
                .add("protocolVersion", revision.label())
                .add("capabilities", card.capabilities(session))
                .add("serverInfo", info)
                .add("instructions", card.instructions())
                .build();
    }

    private static Client client(JsonObject params) {
        JsonObject info = object(params, "clientInfo");
        return new Client(
                shortened(text(info, "name")),
                shortened(text(info, "version")),
                capabilities(object(params, "capabilities")));
    }

    /** Of what a client can do, what a server may ask of it: the session id must stay short. */
    private static JsonObject capabilities(JsonObject declared) {
        JsonObjectBuilder kept = Json.createObjectBuilder();
        for (String name : List.of("elicitation", "sampling", "roots")) {
            if (declared.get(name) instanceof JsonObject detail) {
                JsonObjectBuilder modes = Json.createObjectBuilder();
                for (String mode : List.of("form", "url")) {
                    if (detail.containsKey(mode)) {
                        modes.add(mode, JsonValue.EMPTY_JSON_OBJECT);
                    }
                }
                kept.add(name, modes);
            }
        }
        return kept.build();
    }

    private static JsonObject object(JsonObject from, String key) {
        return from.get(key) instanceof JsonObject it ? it : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonObject from, String key) {
        return from.get(key) instanceof JsonString it ? it.getString() : "";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
