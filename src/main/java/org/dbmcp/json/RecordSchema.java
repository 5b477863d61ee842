package org.dbmcp.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * The JSON Schema (2020-12) of a record: an object with nothing but its components, each required
 * unless it is {@link Optional}.
 */
public final class RecordSchema {
    private RecordSchema() {}

    /** The schema of this record: what {@link RecordReader} accepts. */
    public static JsonObject of(Class<? extends Record> type) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.add(component.getName(), component(component));
            if (component.getType() != Optional.class
                    || component.isAnnotationPresent(Lenient.class)) {
                required.add(component.getName());
            }
        }
        JsonObjectBuilder schema = Json.createObjectBuilder().add("type", "object");
        Describe words = type.getAnnotation(Describe.class);
        if (words != null) {
            schema.add("description", words.value());
        }
        JsonObject built = properties.build();
        if (!built.isEmpty()) {
            schema.add("properties", built);
        }
        JsonValue names = required.build();
        if (!names.asJsonArray().isEmpty()) {
            schema.add("required", names);
        }
        return schema.add("additionalProperties", false).build();
    }

    private static JsonObject component(RecordComponent component) {
        Type type = component.getGenericType();
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            type = generic.getActualTypeArguments()[0];
        }
        JsonObject plain = TypeSchema.of(type);
        JsonObjectBuilder schema = Json.createObjectBuilder(plain);
        Describe words = component.getAnnotation(Describe.class);
        if (words != null) {
            schema.add("description", words.value());
        }
        LimitKeywords.add(schema, plain, component);
        return schema.build();
    }
}
