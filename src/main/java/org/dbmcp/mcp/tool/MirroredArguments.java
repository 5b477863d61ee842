package org.dbmcp.mcp.tool;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds the arguments that clients repeat in a header (2026-07-28, {@code x-mcp-header}). */
final class MirroredArguments {
    private static final String KEYWORD = "x-mcp-header";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Set<String> TYPES = Set.of("string", "integer", "boolean");

    private final Map<String, List<String>> paths = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int understood;

    private MirroredArguments() {}

    /**
     * Where in the arguments each header's value stands, by the header's name without {@code
     * Mcp-Param-}, in any case.
     *
     * @throws IllegalStateException if a client would drop the tool for what it declares
     */
    static Map<String, List<String>> of(JsonObject inputSchema) {
        MirroredArguments found = new MirroredArguments();
        found.walk(inputSchema, List.of());
        if (found.understood != count(inputSchema)) {
            throw new IllegalStateException(
                    KEYWORD + " is allowed only where a path of properties leads to it");
        }
        return Collections.unmodifiableMap(found.paths);
    }

    private void walk(JsonObject schema, List<String> path) {
        if (!(schema.get("properties") instanceof JsonObject properties)) {
            return;
        }
        properties.forEach(
                (name, property) -> {
                    if (property instanceof JsonObject described) {
                        List<String> inner = new ArrayList<>(path);
                        inner.add(name);
                        property(described, List.copyOf(inner));
                    }
                });
    }

    private void property(JsonObject schema, List<String> path) {
        JsonValue header = schema.get(KEYWORD);
        if (header != null) {
            understood++;
            register(header, schema, path);
        }
        walk(schema, path);
    }

    private void register(JsonValue header, JsonObject schema, List<String> path) {
        String where = String.join(".", path);
        if (!(header instanceof JsonString name) || !TOKEN.matcher(name.getString()).matches()) {
            throw new IllegalStateException(KEYWORD + " of " + where + " is not a header's name");
        }
        if (!(schema.get("type") instanceof JsonString type) || !TYPES.contains(type.getString())) {
            throw new IllegalStateException(
                    KEYWORD + " of " + where + " is allowed only for " + TYPES);
        }
        if (paths.put(name.getString(), path) != null) {
            throw new IllegalStateException("Two arguments are mirrored in " + name.getString());
        }
    }

    /** How often the keyword stands anywhere; a property of that name is none. */
    private static int count(JsonValue schema) {
        int count = 0;
        if (schema instanceof JsonObject object) {
            count = object.get(KEYWORD) instanceof JsonString ? 1 : 0;
            for (JsonValue each : object.values()) {
                count += count(each);
            }
        }
        if (schema.getValueType() == JsonValue.ValueType.ARRAY) {
            for (JsonValue each : schema.asJsonArray()) {
                count += count(each);
            }
        }
        return count;
    }
}
