package org.dbmcp.feature.query;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dbmcp.result.Column;

/** Rows as objects under the labels of their columns, as the Node original gives them. */
final class RowObjects {
    // Looked up once: Json.create... looks its provider up each time, which costs more than a row.
    private static final JsonProvider JSON = JsonProvider.provider();

    private RowObjects() {}

    /** The same rows as objects; a label that comes again has {@code _2} and so on behind it. */
    static JsonArray of(List<Column> columns, JsonArray rows) {
        List<String> keys = keys(columns);
        JsonArrayBuilder objects = JSON.createArrayBuilder();
        for (int row = 0; row < rows.size(); row++) {
            JsonArray values = rows.getJsonArray(row);
            JsonObjectBuilder object = JSON.createObjectBuilder();
            for (int i = 0; i < keys.size(); i++) {
                object.add(keys.get(i), values.get(i));
            }
            objects.add(object);
        }
        return objects.build();
    }

    static List<String> keys(List<Column> columns) {
        Set<String> labels = new HashSet<>(columns.stream().map(Column::label).toList());
        Set<String> used = new HashSet<>();
        List<String> keys = new ArrayList<>();
        for (Column column : columns) {
            String key = column.label();
            for (int n = 2; used.contains(key) || (n > 2 && labels.contains(key)); n++) {
                key = column.label() + "_" + n;
            }
            used.add(key);
            keys.add(key);
        }
        return keys;
    }
}
