package org.dbmcp.result;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes values as JSON. What has no form of its own there is text. */
public final class JsonCells {
    // Looked up once: Json.create... looks its provider up each time, which costs more than a row.
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final JsonParserFactory PARSERS = JSON.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonCells() {}

    /** The JSON for a value as {@link ColumnReader} gives it. */
    public static JsonValue of(Object value) {
        return switch (value) {
            case null -> JsonValue.NULL;
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case String text -> JSON.createValue(text);
            case RawJson json -> parsed(json.text());
            case Binary binary -> binary(binary);
            case CutText cut -> cut(cut);
            case Number number -> number(number);
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> JSON.createValue(value.toString());
        };
    }

    private static JsonValue number(Number number) {
        return switch (number) {
            case Integer whole -> JSON.createValue(whole);
            case Long whole -> JSON.createValue(whole);
            case BigInteger whole -> JSON.createValue(whole);
            case BigDecimal exact -> JSON.createValue(exact);
            default -> inexact(number);
        };
    }

    /** Not a number and infinity are text, for JSON has no numbers for them. */
    private static JsonValue inexact(Number number) {
        return Double.isFinite(number.doubleValue())
                ? JSON.createValue(new BigDecimal(number.toString()))
                : JSON.createValue(number.toString());
    }

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
            return JSON.createValue(text);
        }
    }

    private static JsonValue binary(Binary binary) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder()
                        .add("base64", Base64.getEncoder().encodeToString(binary.head()))
                        .add("bytes", binary.length());
        if (binary.sha256() != null) {
            json.add("truncated", true).add("sha256", binary.sha256());
        }
        return JSON.createObjectBuilder().add("$binary", json).build();
    }

    private static JsonValue cut(CutText cut) {
        return JSON.createObjectBuilder()
                .add(
                        "$text",
                        JSON.createObjectBuilder()
                                .add("head", cut.head())
                                .add("chars", cut.chars()))
                .build();
    }

    private static JsonValue list(List<?> list) {
        JsonArrayBuilder json = JSON.createArrayBuilder();
        list.forEach(each -> json.add(of(each)));
        return json.build();
    }

    private static JsonValue map(Map<?, ?> map) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        map.forEach((key, each) -> json.add(String.valueOf(key), of(each)));
        return json.build();
    }
}
