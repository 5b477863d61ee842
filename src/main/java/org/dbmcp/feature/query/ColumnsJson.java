package org.dbmcp.feature.query;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.dbmcp.json.Json;
import org.dbmcp.result.Column;
import org.dbmcp.result.Source;

/** What an answer tells of the columns. */
final class ColumnsJson {
    private ColumnsJson() {}

    /** All that is known of them. */
    static JsonArray whole(List<Column> columns) {
        return list(columns, ColumnsJson::whole);
    }

    /** Their names and types. */
    static JsonArray brief(List<Column> columns) {
        return list(columns, ColumnsJson::brief);
    }

    private static JsonArray list(
            List<Column> columns, Function<Column, JsonObjectBuilder> description) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        columns.forEach(column -> list.add(description.apply(column)));
        return list.build();
    }

    private static JsonObjectBuilder brief(Column column) {
        return Json.createObjectBuilder().add("name", column.label()).add("type", column.type());
    }

    private static JsonObjectBuilder whole(Column column) {
        JsonObjectBuilder json = brief(column).add("encoding", column.encoding());
        if (column.nullable() != null) {
            json.add("nullable", column.nullable());
        }
        if (column.source() != null) {
            addSource(json, column.source(), column.label());
        }
        return json;
    }

    /** The name in the table only where the statement gave another one. */
    private static void addSource(JsonObjectBuilder json, Source source, String label) {
        if (source.schema() != null) {
            json.add("schema", source.schema());
        }
        json.add("table", source.table());
        if (source.column() != null && !source.column().equals(label)) {
            json.add("column", source.column());
        }
    }
}
