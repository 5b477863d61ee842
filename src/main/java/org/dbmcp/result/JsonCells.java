package org.dbmcp.result;

import jakarta.json.JsonConfig;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dbmcp.json.Json;
import org.dbmcp.json.JsonBuffer;
import org.dbmcp.json.JsonText;

/** Writes values as JSON. What has no form of its own there is text. */
public final class JsonCells {
    private static final JsonParserFactory PARSERS = Json.PROVIDER.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS =
            Json.PROVIDER.createReaderFactory(
                    Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonCells() {}

    /** Writes a value as {@link ColumnReader} gives it. */
    public static void write(Object value, JsonBuffer out) {
        switch (value) {
            case null -> out.put("null");
            case String text -> out.string(text);
            case Boolean flag -> out.put(flag ? "true" : "false");
            case Number number -> number(number, out);
            case RawJson json -> raw(json.text(), out);
            case Binary binary -> binary(binary, out);
            case CutText cut -> cut(cut, out);
            case List<?> list -> list(list, out);
            case Map<?, ?> map -> map(map, out);
            default -> out.string(value.toString());
        }
    }

    /** The value as JSON. */
    public static String text(Object value) {
        JsonBuffer out = new JsonBuffer();
        write(value, out);
        return out.toString();
    }

    private static void number(Number number, JsonBuffer out) {
        String text = number.toString();
        if (!(number instanceof Double || number instanceof Float)) {
            out.put(text);
        } else if (!Double.isFinite(number.doubleValue())) {
            // Not a number and infinity are text, for JSON has no numbers for them.
            out.string(text);
        } else {
            out.put(text.indexOf('E') < 0 ? text : new BigDecimal(text).toString());
        }
    }

    private static void raw(String text, JsonBuffer out) {
        JsonValue value = parsed(text);
        if (value == null) {
            out.string(text);
        } else {
            out.put(JsonText.buffer(value));
        }
    }

    /** Null when no strict reader takes it. */
    private static JsonValue parsed(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text));
                JsonReader reader = READERS.createReader(new StringReader(text))) {
            // The reader refuses a key given twice, the parser what follows the value.
            while (parser.hasNext()) {
                parser.next();
            }
            return reader.readValue();
        } catch (RuntimeException e) {
            // Both report their limits, such as those of depth and digits, by exceptions of all
            // types.
            return null;
        }
    }

    private static void binary(Binary binary, JsonBuffer out) {
        out.put("{\"$binary\":{\"base64\":\"")
                .put(Base64.getEncoder().encodeToString(binary.head()))
                .put("\",\"bytes\":")
                .put(Long.toString(binary.length()));
        if (binary.sha256() != null) {
            out.put(",\"truncated\":true,\"sha256\":").string(binary.sha256());
        }
        out.put("}}");
    }

    private static void cut(CutText cut, JsonBuffer out) {
        out.put("{\"$text\":{\"head\":")
                .string(cut.head())
                .put(",\"chars\":")
                .put(Long.toString(cut.chars()))
                .put("}}");
    }

    private static void list(List<?> list, JsonBuffer out) {
        out.put('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.put(',');
            }
            write(list.get(i), out);
        }
        out.put(']');
    }

    private static void map(Map<?, ?> map, JsonBuffer out) {
        char before = '{';
        for (Map.Entry<?, ?> each : map.entrySet()) {
            out.put(before).string(String.valueOf(each.getKey())).put(':');
            write(each.getValue(), out);
            before = ',';
        }
        out.put(map.isEmpty() ? "{}" : "}");
    }
}
