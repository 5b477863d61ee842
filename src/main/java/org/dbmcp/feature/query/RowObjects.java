package org.dbmcp.feature.query;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.dbmcp.result.Column;
import org.dbmcp.result.Labels;

/** Rows as objects under the labels of their columns, as the Node original gives them. */
final class RowObjects {
    // Looked up once: Json.create... looks its provider up each time, which costs more than a row.
    private static final JsonProvider JSON = JsonProvider.provider();

    private RowObjects() {}

    /** The same rows as objects; a label that comes again has {@code _2} and so on behind it. */
    static JsonArray of(List<Column> columns, JsonArray rows) {
        List<String> keys = Labels.unique(columns);
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
}
