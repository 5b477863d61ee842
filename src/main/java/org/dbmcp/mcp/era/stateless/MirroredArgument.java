package org.dbmcp.mcp.era.stateless;

import static org.dbmcp.jsonrpc.ErrorCode.HEADER_MISMATCH;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.era.Headers;

/**
 * A parameter that a header repeats.
 *
 * @param name what follows {@code Mcp-Param-} in the header's name
 * @param path where in the parameters it stands
 */
record MirroredArgument(String name, List<String> path) {
    private static final int LONGEST_NUMBER = 40;

    /**
     * Holds the header to the argument.
     *
     * @throws ProtocolError -32020 if one is there without the other, or they differ
     */
    void check(JsonObject params, Headers headers) {
        String header = "Mcp-Param-" + name;
        Optional<String> given = headers.one(header);
        JsonValue value = in(params);
        if (value == null) {
            if (given.isPresent()) {
                throw mismatch(header + " is there without its argument");
            }
            return;
        }
        if (given.isEmpty()) {
            throw mismatch("Header " + header + " is missing");
        }
        if (!repeats(HeaderValue.decoded(header, given.get()), value)) {
            throw mismatch(header + " differs from the body");
        }
    }

    /** The argument; null when it is absent or null. */
    private JsonValue in(JsonObject params) {
        JsonValue value = params;
        for (String step : path) {
            value = value instanceof JsonObject object ? object.get(step) : null;
        }
        return JsonValue.NULL.equals(value) ? null : value;
    }

    private static boolean repeats(String header, JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString().equals(header);
            case JsonNumber number -> sameNumber(header, number);
            // Booleans as they are written; for arrays and objects a header cannot be right.
            default -> value.toString().equals(header);
        };
    }

    private static boolean sameNumber(String header, JsonNumber number) {
        if (header.length() > LONGEST_NUMBER) {
            return false;
        }
        try {
            return new BigDecimal(header).compareTo(number.bigDecimalValue()) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static ProtocolError mismatch(String message) {
        return new ProtocolError(HEADER_MISMATCH, message);
    }
}
