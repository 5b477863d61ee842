package org.dbmcp.result;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.dbmcp.json.Json;

/** Makes of a row of JSON what {@link ColumnReader}s gave when it was written. */
final class KeptValues {
    /** More than what wrote them takes: what was written can be read. */
    private static final JsonReaderFactory READERS =
            Json.PROVIDER.createReaderFactory(
                    Map.of(
                            "org.eclipse.parsson.maxDepth",
                            2_000,
                            "org.eclipse.parsson.maxBigDecimalLength",
                            200_000,
                            "org.eclipse.parsson.maxBigIntegerScale",
                            200_000));

    private final List<Column> columns;
    private final Object[] values;

    KeptValues(List<Column> columns) {
        this.columns = columns;
        this.values = new Object[columns.size()];
    }

    /** The values; the array is used again for the next row. */
    Object[] of(String row) {
        try (JsonReader reader = READERS.createReader(new StringReader(row))) {
            JsonArray array = reader.readArray();
            for (int i = 0; i < values.length; i++) {
                boolean json = columns.get(i).encoding().equals("json");
                values[i] = json ? json(array.get(i)) : value(array.get(i));
            }
            return values;
        }
    }

    /** A text that is no JSON stood there as a text, and is one again. */
    private static Object json(JsonValue value) {
        return value.getValueType() == JsonValue.ValueType.NULL
                ? null
                : new RawJson(value.toString());
    }

    private static Object value(JsonValue value) {
        return switch (value.getValueType()) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue();
            case ARRAY, OBJECT -> new RawJson(value.toString());
        };
    }
}
