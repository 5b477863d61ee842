package org.dbmcp.json;

import static java.nio.charset.StandardCharsets.UTF_8;

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
        return pretty(value, Integer.MAX_VALUE);
    }

    /**
     * The value over several lines down to a level, such as that of rows; what is deeper stays on
     * one line each, which costs a model far less to read.
     *
     * @param levels how many levels of objects and arrays are spread
     */
    public static String pretty(JsonValue value, int levels) {
        return new PrettyText(levels).add(value, "\n").toString();
    }
}
