package org.dbmcp.jsonrpc;

import static org.dbmcp.jsonrpc.ErrorCode.INVALID_REQUEST;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;

/** One message of JSON-RPC 2.0, its form checked and nothing else. */
public sealed interface Message {
    /**
     * Asks for an answer.
     *
     * @param id a string or an integer, exactly as it came
     * @param method the method's name
     * @param params the parameters; empty when there are none
     * @param hasParams whether there were any, be it empty ones
     */
    record Request(JsonValue id, String method, JsonObject params, boolean hasParams)
            implements Message {}

    /**
     * Tells, and gets no answer.
     *
     * @param method the method's name
     * @param params the parameters; empty when there are none
     * @param hasParams whether there were any, be it empty ones
     */
    record Notification(String method, JsonObject params, boolean hasParams) implements Message {}

    /**
     * Answers a request of ours.
     *
     * @param id the request's id; JSON's null when the other side could not read it
     * @param result the result; null when it is an error
     * @param error the error; null when it is a result
     */
    record Response(JsonValue id, JsonObject result, JsonObject error) implements Message {}

    /** What an integer id looks like; 1.0 and 1e3 are integers too, but not to every reader. */
    Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");

    /**
     * The message that this object is.
     *
     * @throws ProtocolError -32600 if it is none
     */
    static Message of(JsonObject object) {
        if (!(object.get("jsonrpc") instanceof JsonString version)
                || !version.getString().equals("2.0")) {
            throw new ProtocolError(INVALID_REQUEST, "jsonrpc must be \"2.0\"");
        }
        if (!object.containsKey("method")) {
            return response(object);
        }
        if (!(object.get("method") instanceof JsonString method)) {
            throw new ProtocolError(INVALID_REQUEST, "method must be a string");
        }
        JsonValue params = object.getOrDefault("params", JsonValue.EMPTY_JSON_OBJECT);
        if (!(params instanceof JsonObject named)) {
            throw new ProtocolError(INVALID_REQUEST, "params must be an object");
        }
        boolean hasParams = object.containsKey("params");
        if (!object.containsKey("id")) {
            return new Notification(method.getString(), named, hasParams);
        }
        return new Request(id(object.get("id")), method.getString(), named, hasParams);
    }

    /**
     * The id of a message that may be no good otherwise, to answer it with; null when there is no
     * usable one.
     */
    static JsonValue idOf(JsonObject object) {
        JsonValue id = object.get("id");
        return isId(id) ? id : null;
    }

    private static Message response(JsonObject object) {
        JsonValue result = object.get("result");
        JsonValue error = object.get("error");
        if (result instanceof JsonObject good && error == null) {
            return new Response(id(object.get("id")), good, null);
        }
        if (error instanceof JsonObject bad && result == null) {
            JsonValue id = object.getOrDefault("id", JsonValue.NULL);
            return new Response(
                    id.getValueType() == JsonValue.ValueType.NULL ? id : id(id), null, bad);
        }
        throw new ProtocolError(
                INVALID_REQUEST, "A message needs a method, or either a result or an error");
    }

    private static JsonValue id(JsonValue id) {
        if (!isId(id)) {
            throw new ProtocolError(INVALID_REQUEST, "id must be a string or an integer");
        }
        return id;
    }

    private static boolean isId(JsonValue id) {
        return id instanceof JsonString
                || (id instanceof JsonNumber number
                        && INTEGER.matcher(number.toString()).matches());
    }
}
