package org.dbmcp.result;

import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/** Each row an object on a line of its own. */
public final class NdjsonText {
    // Looked up once: Json.create... looks its provider up each time, which costs more than a row.
    private static final JsonProvider JSON = JsonProvider.provider();

    private NdjsonText() {}

    /** The rows under the names of their columns. */
    public static String of(List<String> labels, JsonArray rows) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            JsonArray values = rows.getJsonArray(row);
            JsonObjectBuilder object = JSON.createObjectBuilder();
            for (int i = 0; i < labels.size(); i++) {
                object.add(labels.get(i), values.get(i));
            }
            text.append(object.build()).append('\n');
        }
        return text.toString();
    }
}
