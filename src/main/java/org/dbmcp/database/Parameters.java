package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.ExactNumber;

/**
 * The values for a statement's placeholders, as drivers bind them: null, Boolean, Long, BigInteger,
 * BigDecimal, String, byte[], or a List or Map of these. Numbers are exact.
 *
 * @param positional for {@code ?} and {@code $1}; empty when they are named
 * @param named for {@code :name}; null when they are positional
 */
public record Parameters(List<Object> positional, Map<String, Object> named) {

    /**
     * Reads an array, or an object of names; null and JSON's null are no parameters.
     *
     * @throws Failure {@code INVALID_ARGUMENT} when it is neither
     */
    public static Parameters read(JsonValue params) {
        return switch (params) {
            case null -> new Parameters(List.of(), null);
            case JsonArray array -> new Parameters(list(array), null);
            case JsonObject object -> new Parameters(List.of(), map(object));
            default ->
                    throw new Failure(
                            INVALID_ARGUMENT,
                            "params must be an array, or an object for :name placeholders");
        };
    }

    /** How many there are. */
    public int count() {
        return named == null ? positional.size() : named.size();
    }

    private static Object value(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ExactNumber.of((JsonNumber) value);
            case ARRAY -> list(value.asJsonArray());
            case OBJECT -> object(value.asJsonObject());
        };
    }

    private static List<Object> list(JsonArray array) {
        List<Object> values = new ArrayList<>(array.size());
        array.forEach(each -> values.add(value(each)));
        return values;
    }

    private static Map<String, Object> map(JsonObject object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.forEach((name, each) -> values.put(name, value(each)));
        return values;
    }

    /** Bytes in one of the forms in which results show them, or an object. */
    private static Object object(JsonObject object) {
        if (object.size() == 1 && object.get("$binary") instanceof JsonObject binary) {
            if (binary.get("base64") instanceof JsonString base64) {
                return bytes("base64", Base64.getDecoder()::decode, base64.getString());
            }
            if (binary.get("hex") instanceof JsonString hex) {
                return bytes("hex", HexFormat.of()::parseHex, hex.getString());
            }
        }
        return map(object);
    }

    private static byte[] bytes(String form, Function<String, byte[]> decoder, String text) {
        try {
            return decoder.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Failure(INVALID_ARGUMENT, "$binary.%1$s is not %1$s".formatted(form), e);
        }
    }
}
