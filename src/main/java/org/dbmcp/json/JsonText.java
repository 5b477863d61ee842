package org.dbmcp.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** Writes JSON out. */
public final class JsonText {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(UTF_8);

    private JsonText() {}

    /** The value as UTF-8; half of a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD. */
    public static byte[] bytes(JsonValue value) {
        return encode(value.toString());
    }

    /** The text as UTF-8; half of a surrogate pair becomes U+FFFD. */
    public static byte[] encode(String text) {
        try {
            ByteBuffer bytes =
                    UTF_8.newEncoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .replaceWith(REPLACEMENT)
                            .encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("Everything is replaced, nothing is reported", e);
        }
    }

    /** The value over several lines, each level two spaces further in, for people and models. */
    public static String pretty(JsonValue value) {
        return pretty(value, "\n");
    }

    private static String pretty(JsonValue value, String line) {
        String inner = line + "  ";
        if (value instanceof JsonObject object && !object.isEmpty()) {
            return object.entrySet().stream()
                    .map(each -> quote(each.getKey()) + ": " + pretty(each.getValue(), inner))
                    .collect(joining("," + inner, "{" + inner, line + "}"));
        }
        if (value instanceof JsonArray array && !array.isEmpty()) {
            return array.stream()
                    .map(each -> pretty(each, inner))
                    .collect(joining("," + inner, "[" + inner, line + "]"));
        }
        return value.toString();
    }

    private static String quote(String key) {
        return Json.createValue(key).toString();
    }
}
