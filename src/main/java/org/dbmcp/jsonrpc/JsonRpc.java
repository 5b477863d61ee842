package org.dbmcp.jsonrpc;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.dbmcp.json.Json;

/** Puts messages of JSON-RPC 2.0 together. */
public final class JsonRpc {
    private JsonRpc() {}

    /** The answer to the request with this id. */
    public static JsonObject result(JsonValue id, JsonObject result) {
        return message().add("id", id).add("result", result).build();
    }

    /** The answer to a bad request; {@code id} is null when it could not be read, and left out. */
    public static JsonObject error(JsonValue id, ProtocolError error) {
        JsonObjectBuilder details =
                Json.createObjectBuilder()
                        .add("code", error.code())
                        .add("message", error.getMessage());
        if (error.data() != null) {
            details.add("data", error.data());
        }
        JsonObjectBuilder message = message();
        if (id != null) {
            message.add("id", id);
        }
        return message.add("error", details).build();
    }

    /** A message that asks for no answer. */
    public static JsonObject notification(String method, JsonObject params) {
        return message().add("method", method).add("params", params).build();
    }

    /** A question to the other side. */
    public static JsonObject request(JsonValue id, String method, JsonObject params) {
        return message().add("id", id).add("method", method).add("params", params).build();
    }

    private static JsonObjectBuilder message() {
        return Json.createObjectBuilder().add("jsonrpc", "2.0");
    }
}
