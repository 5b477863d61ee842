package org.dbmcp.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Builds the tree from a parser's events, to see what a parser alone lets through. */
final class TreeReader {
    static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_LENGTH = 1000;

    private final int maxDepth;
    private final int maxKeys;
    private final JsonParser parser;
    private final JsonProvider provider;
    private final JsonBuilderFactory builders;
    private int depth;
    private int keysSoFar;

    TreeReader(JsonParser parser, JsonProvider provider, int maxDepth, int maxKeys) {
        this.maxDepth = maxDepth;
        this.maxKeys = maxKeys;
        this.parser = parser;
        this.provider = provider;
        this.builders = provider.createBuilderFactory(Map.of());
    }

    JsonValue document() {
        if (!parser.hasNext()) {
            throw refused("Empty document");
        }
        JsonValue root = value(parser.next());
        if (parser.hasNext()) {
            throw refused("More than one document");
        }
        return root;
    }

    private JsonValue value(Event event) {
        return switch (event) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> provider.createValue(parser.getString());
            case VALUE_NUMBER -> number();
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case KEY_NAME, END_ARRAY, END_OBJECT -> throw refused("Not valid JSON");
        };
    }

    private JsonValue object() {
        enter();
        JsonObjectBuilder object = builders.createObjectBuilder();
        Set<String> keys = new HashSet<>();
        for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            String key = parser.getString();
            if (++keysSoFar > maxKeys) {
                throw refused("More than " + maxKeys + " keys");
            }
            if (!keys.add(key)) {
                throw refused("A key is given twice");
            }
            object.add(key, value(parser.next()));
        }
        depth--;
        return object.build();
    }

    private JsonValue array() {
        enter();
        JsonArrayBuilder array = builders.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event));
        }
        depth--;
        return array.build();
    }

    private JsonValue number() {
        // A short text such as 1e999999999 may stand for a number that fills the memory.
        if (parser.getString().length() > MAX_NUMBER_LENGTH || scale() > MAX_NUMBER_LENGTH) {
            throw refused("A number is too long");
        }
        return parser.getValue();
    }

    private long scale() {
        BigDecimal number = parser.getBigDecimal();
        return Math.abs((long) number.scale());
    }

    private void enter() {
        if (++depth > maxDepth) {
            throw refused("Nested deeper than " + maxDepth);
        }
    }

    private static MalformedJson refused(String why) {
        return new MalformedJson(why, null);
    }
}
