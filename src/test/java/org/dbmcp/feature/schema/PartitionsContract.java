package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Fact;
import org.dbmcp.database.RichSchema;
import org.dbmcp.driver.Facet;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows and bytes of a table whose parts have parts themselves. */
abstract class PartitionsContract {
    private static final int ROWS = 1000;

    private final TestDatabase database;
    private DatabaseManager databases;
    private String schema;

    PartitionsContract(TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
    }

    /**
     * Makes a table {@code readings} of three parts with a thousand rows: 600 in the first, 400 in
     * the second, which has two parts, and none in the third, which nobody counted yet.
     */
    abstract List<String> statements();

    /** The kind of the table. */
    abstract String kind();

    /** By what parts are divided, in their order; {@code null} for none. */
    abstract List<String> divided();

    @BeforeEach
    void make() throws SQLException {
        database.execute(statements().toArray(String[]::new));
        RichSchema rich = RichSchema.of(database);
        schema = rich.schema();
        databases = rich.manager(Bench.OPEN);
        databases.open(Caller.ANONYMOUS, "c", rich.settings());
    }

    @AfterEach
    void close() {
        databases.closeAll();
    }

    private JsonObject described() {
        return described("readings");
    }

    final void execute(String sql) throws SQLException {
        database.execute(sql);
    }

    final JsonObject described(String table) {
        DescribeTable sut = new DescribeTable(databases, Bench.QUERIES);
        return Bench.call(sut, "{'connection':'c','tables':['%s']}".formatted(table))
                .structured()
                .getJsonArray("tables")
                .getJsonObject(0);
    }

    private static long number(JsonObject object, String key) {
        return object.getJsonNumber(key).longValueExact();
    }

    /** Statistics of InnoDB are of some pages only. */
    private static void assertAbout(long expected, long actual) {
        assertTrue(Math.abs(expected - actual) <= expected / 10, () -> actual + " rows");
    }

    @Test
    void givenPartsOfParts_whenDescribed_thenTheTableIsTheirSum() {
        // GIVEN
        // WHEN
        JsonObject table = described();
        // THEN
        List<JsonObject> parts = table.getJsonArray("partitions").getValuesAs(JsonObject.class);
        assertEquals(kind(), table.getString("kind"));
        assertEquals(3, parts.size(), table::toString);
        assertAbout(ROWS, number(table, "rowEstimate"));
        assertAbout(600, number(parts.get(0), "rowEstimate"));
        assertAbout(400, number(parts.get(1), "rowEstimate"));
        assertEquals(0, number(parts.get(2), "rowEstimate"));
        assertEquals(
                number(table, "bytes"),
                parts.stream().mapToLong(each -> number(each, "bytes")).sum());
        assertTrue(number(parts.get(0), "bytes") > 0);
        assertEquals(
                divided(),
                parts.stream().map(each -> each.getString("partitionedBy", "none")).toList());
    }

    @Test
    void givenPartsOfParts_whenSearched_thenTheRowsOfAll() {
        // GIVEN
        SearchObjects sut = new SearchObjects(databases, Bench.QUERIES);
        // WHEN
        String arguments =
                "{'connection':'c','search':['readings'],'kinds':['table'],'schema':'%s'}"
                        .formatted(schema);
        JsonObject answer = Bench.call(sut, arguments).structured();
        // THEN
        JsonObject table = answer.getJsonArray("objects").getJsonObject(0);
        assertEquals(1, answer.getJsonArray("objects").size(), answer::toString);
        if (table.containsKey("rowEstimate")) {
            assertAbout(ROWS, number(table, "rowEstimate"));
        }
    }

    @Test
    void givenPartsOfParts_whenTheirSchemaIsListed_thenTheRowsOfAll() {
        // GIVEN
        Database sut = databases.get(Caller.ANONYMOUS, "c");
        Map<String, String> values = Map.of("schema", schema, "name", "");
        // WHEN
        List<Fact> tables =
                sut.study(
                        Duration.ofSeconds(60),
                        true,
                        stop -> {},
                        catalogue -> catalogue.all(Facet.FIND_NEXT, values));
        // THEN
        Fact table =
                tables.stream()
                        .filter(each -> each.text("name").equals("readings"))
                        .findAny()
                        .get();
        if (table.values().containsKey("rowEstimate")) {
            assertAbout(ROWS, table.number("rowEstimate"));
        }
        assertEquals(
                described().getString("kind").equals("partitioned table"),
                table.text("kind").equals("partitioned table")
                        && table.values().containsKey("rowEstimate"));
    }
}
