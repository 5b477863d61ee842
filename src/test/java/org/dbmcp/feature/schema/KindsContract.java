package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dbmcp.access.Caller;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What there is on a product beside tables and views: found by its kind, and described. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KindsContract {
    /** As long as PostgreSQL takes. */
    private static final String LONG =
            "a_name_of_sixty_three_bytes_which_is_as_long_as_postgresql_take";

    private final RichSchema rich;
    private final DatabaseManager databases;
    private Database database;

    KindsContract(RichSchema rich) {
        this.rich = rich;
        this.databases = rich.manager(Bench.OPEN);
    }

    @BeforeAll
    void open() {
        database = databases.open(Caller.ANONYMOUS, "c", rich.settings());
    }

    @AfterAll
    void close() {
        databases.closeAll();
    }

    /** The names of each kind but tables, views, columns and indexes; none of what it lacks. */
    abstract Map<String, List<String>> kinds();

    /** The partitions of the table of events; none where there are none. */
    abstract List<String> partitions();

    /** The type of a column that has a domain where there are domains. */
    abstract String domain();

    /** For what only one product has. */
    final Database database() {
        return database;
    }

    JsonObject search(String kind) {
        return search(kind, "'detail':'names'");
    }

    final JsonObject described(String table) {
        return described(table, "'sample':0");
    }

    /** What is told of a table, with some more arguments. */
    final JsonObject described(String table, String more) {
        String arguments = "{'connection':'c','tables':['%s'],%s}".formatted(table, more);
        return Bench.call(new DescribeTable(databases, Bench.QUERIES), arguments)
                .structured()
                .getJsonArray("tables")
                .getJsonObject(0);
    }

    @Test
    void givenOneOfEachKind_whenSearchedByKind_thenItAlone() {
        // GIVEN
        Map<String, List<String>> found = new TreeMap<>();
        List<String> kinds =
                List.of(
                        "materialized-view",
                        "function",
                        "procedure",
                        "type",
                        "sequence",
                        "trigger");
        // WHEN
        for (String kind : kinds) {
            JsonObject answer = search(kind);
            for (JsonObject each : answer.getJsonArray("objects").getValuesAs(JsonObject.class)) {
                assertEquals(kind, each.getString("kind"));
            }
            List<String> names = names(answer);
            if (!names.isEmpty()) {
                found.put(kind, names.stream().sorted().toList());
            }
        }
        // THEN
        assertEquals(new TreeMap<>(kinds()), found);
    }

    @Test
    void givenAMisspeltNameOfEachKind_whenSearched_thenWhatIsSimilar() {
        // GIVEN
        Map<String, List<String>> names = new TreeMap<>(kinds());
        names.put("column", List.of("orders.customer_id"));
        names.put("index", List.of(names(search("index")).getFirst()));
        Map<String, String> missing = new TreeMap<>();
        for (Map.Entry<String, List<String>> each : names.entrySet()) {
            String name = each.getValue().getFirst();
            // WHEN
            JsonObject answer = search(each.getKey(), "'search':['%s']".formatted(typo(name)));
            // THEN
            boolean similar = answer.toString().contains("\"match\":\"similar\"");
            if (!similar || !names(answer).contains(name)) {
                missing.put(each.getKey() + " " + typo(name), answer.toString());
            }
        }
        assertEquals(Map.of(), missing);
    }

    /** The name itself, without a letter in its middle. */
    private static String typo(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).replace("\"", "");
        int middle = last.length() / 2;
        return last.substring(0, middle) + last.substring(middle + 1);
    }

    List<String> names(JsonObject answer) {
        return answer.getJsonArray("objects").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("name").toLowerCase(Locale.ROOT))
                .map(each -> each.substring(rich.schema().length() + 1))
                .toList();
    }

    JsonObject search(String kind, String more) {
        String arguments =
                "{'connection':'c','kinds':['%s'],'schema':'%s',%s}"
                        .formatted(kind, rich.schema(), more);
        return Bench.call(new SearchObjects(databases, Bench.QUERIES), arguments).structured();
    }

    @Test
    void givenPartitions_whenDescribed_thenEachOfThem() {
        // GIVEN
        String table = partitions().isEmpty() ? "orders" : "events";
        // WHEN
        JsonObject described = described(table);
        // THEN
        assertEquals(!partitions().isEmpty(), described.containsKey("partitions"));
        if (described.containsKey("partitions")) {
            assertEquals(
                    partitions(),
                    described.getJsonArray("partitions").getValuesAs(JsonObject.class).stream()
                            .map(each -> each.getString("name") + ": " + each.getString("bounds"))
                            .toList());
        }
    }

    @Test
    void givenADomain_whenDescribed_thenItIsTheType() {
        // GIVEN
        // WHEN
        JsonObject post = described("customers").getJsonArray("columns").getJsonObject(4);
        // THEN
        assertEquals("post", post.getString("name").toLowerCase(Locale.ROOT));
        assertEquals(domain(), post.getString("type"));
    }

    @Test
    void givenANameOf63Bytes_whenDescribed_thenTheWholeOfIt() {
        // GIVEN
        // WHEN
        JsonObject described = described(LONG);
        // THEN
        assertEquals(63, LONG.length());
        assertEquals(rich.kept(LONG), described.getString("name"));
        assertEquals(
                "id",
                described
                        .getJsonArray("columns")
                        .getJsonObject(0)
                        .getString("name")
                        .toLowerCase(Locale.ROOT));
    }
}
