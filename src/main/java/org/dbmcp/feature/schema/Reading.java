package org.dbmcp.feature.schema;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.RecordWriter;

/** What resources say of a database. */
final class Reading {
    /** As many as a page has: then there may be more. */
    private static final int MOST_TABLES = 5000;

    private Reading() {}

    static String schemas(Catalogue catalogue, String connection) {
        List<Map<String, Object>> schemas =
                catalogue.all(Facet.SCHEMAS, Map.of()).stream()
                        .map(
                                each ->
                                        addressed(
                                                each.values(),
                                                SchemaUri.of(
                                                        SchemaUri.SCHEMA,
                                                        connection,
                                                        each.text("schema"))))
                        .toList();
        return text("schemas", schemas);
    }

    /**
     * @param after the last table of the page before; empty for the first page
     */
    static String schema(Catalogue catalogue, String connection, String schema, String after) {
        known(catalogue, schema);
        List<Fact> page = catalogue.all(Facet.FIND_NEXT, Map.of("schema", schema, "name", after));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(
                "tables",
                page.stream()
                        .map(
                                each ->
                                        addressed(
                                                each.values(),
                                                SchemaUri.of(
                                                        SchemaUri.TABLE,
                                                        connection,
                                                        schema,
                                                        each.text("name"))))
                        .toList());
        if (page.size() >= MOST_TABLES) {
            String last = page.getLast().text("name");
            all.put("next", SchemaUri.of(SchemaUri.NEXT, connection, schema, last));
        }
        return RecordWriter.value(all).toString();
    }

    static String table(Catalogue catalogue, String schema, String table) {
        List<Fact> found =
                catalogue.all(Facet.RESOLVE, Map.of("name", table, "schema", schema)).stream()
                        .filter(each -> each.text("schema").equals(schema))
                        .toList();
        if (found.isEmpty()) {
            throw new Failure(INVALID_ARGUMENT, "There is no such table");
        }
        TableName name = new TableName(schema, table);
        Map<String, Object> described = new TableDescription(catalogue, name).of();
        String notTold = TableDescription.notTold(catalogue, false);
        if (notTold != null) {
            described.put("notTold", notTold);
        }
        return RecordWriter.value(Brief.table(described)).toString();
    }

    /**
     * The schema, if the login may use it.
     *
     * @throws Failure if there is none
     */
    static String known(Catalogue catalogue, String schema) {
        return catalogue.all(Facet.SCHEMAS, Map.of()).stream()
                .map(each -> each.text("schema"))
                .filter(schema::equals)
                .findFirst()
                .orElseThrow(() -> new Failure(INVALID_ARGUMENT, "There is no such schema"));
    }

    private static Map<String, Object> addressed(Map<String, Object> values, String uri) {
        Map<String, Object> addressed = new LinkedHashMap<>(values);
        addressed.put("uri", uri);
        return addressed;
    }

    private static String text(String key, List<Map<String, Object>> values) {
        return RecordWriter.value(Map.of(key, values)).toString();
    }
}
