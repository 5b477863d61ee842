package org.dbmcp.mcp;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;

/** Reads the parameters of a method; what is missing or of another type is -32602. */
public final class Params {
    private Params() {}

    /** A string that must be there. */
    public static String string(JsonObject params, String name) {
        if (params.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw invalid(name + " must be a string");
    }

    /** An object; an empty one when it is not there, or null. */
    public static JsonObject object(JsonObject params, String name) {
        if (isAbsent(params.get(name))) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        if (params.get(name) instanceof JsonObject object) {
            return object;
        }
        throw invalid(name + " must be an object");
    }

    /** Whether an optional parameter is not there: some clients write null for that. */
    static boolean isAbsent(JsonValue value) {
        return value == null || value.getValueType() == JsonValue.ValueType.NULL;
    }

    /** An object of strings; an empty one when it is not there. */
    public static Map<String, String> strings(JsonObject params, String name) {
        JsonObject object = object(params, name);
        Map<String, String> strings = new LinkedHashMap<>();
        object.keySet().forEach(key -> strings.put(key, string(object, key)));
        return strings;
    }

    /** The error to throw for parameters that are no good. */
    public static ProtocolError invalid(String message) {
        return new ProtocolError(ErrorCode.INVALID_PARAMS, message);
    }
}
