package org.dbmcp.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;

/** Writes JSON out. */
public final class JsonText {
    /** Of what is not written already. */
    private static final int AROUND = 512;

    private static final int MOST_EXPECTED = 64 << 20;

    private JsonText() {}

    /** The value as UTF-8. */
    public static byte[] bytes(JsonValue value) {
        return buffer(value).toByteArray();
    }

    /** The value as UTF-8; what is written already goes in as it is. */
    public static JsonBuffer buffer(JsonValue value) {
        JsonBuffer out = new JsonBuffer((int) Math.min(MOST_EXPECTED, AROUND + expected(value)));
        write(value, out);
        return out;
    }

    /** About how many bytes of it are written already: memory that grows is copied each time. */
    private static long expected(JsonValue value) {
        return switch (value) {
            case WrittenArray array -> array.written().size();
            case WrittenText text -> text.parts().stream().mapToLong(JsonBuffer::escapedSize).sum();
            case JsonObject object -> object.values().stream().mapToLong(JsonText::expected).sum();
            case JsonArray array -> array.stream().mapToLong(JsonText::expected).sum();
            default -> 0;
        };
    }

    private static void write(JsonValue value, JsonBuffer out) {
        switch (value) {
            case WrittenArray array -> out.put(array.written());
            case WrittenText text -> {
                out.put('"');
                text.parts().forEach(out::escaped);
                out.put('"');
            }
            case JsonObject object -> object(object, out);
            case JsonArray array -> array(array, out);
            case JsonString text -> out.string(text.getChars());
            default -> out.put(value.toString());
        }
    }

    private static void object(JsonObject object, JsonBuffer out) {
        char before = '{';
        for (Map.Entry<String, JsonValue> each : object.entrySet()) {
            out.put(before).string(each.getKey()).put(':');
            write(each.getValue(), out);
            before = ',';
        }
        out.put(object.isEmpty() ? "{}" : "}");
    }

    private static void array(JsonArray array, JsonBuffer out) {
        char before = '[';
        for (JsonValue each : array) {
            out.put(before);
            write(each, out);
            before = ',';
        }
        out.put(array.isEmpty() ? "[]" : "]");
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
