package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.dbmcp.access.Caller;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.CountingProxy;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.mcp.tool.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the tools do where there are logins of different rights, and a network. */
abstract class SchemaOnServersContract {
    /** Few enough for one portion of rows, and each question more would be seen. */
    private static final int MANY = 20;

    private final TestDatabase database;
    private final String reader = TestDatabase.freshName("r");
    private DatabaseManager databases;

    SchemaOnServersContract(TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
    }

    @AfterEach
    void close() {
        databases.closeAll();
    }

    private void open(TestDatabase as) throws SQLException {
        databases = RichSchema.of(database).manager(Bench.OPEN);
        databases.open(Caller.ANONYMOUS, "c", RichSchema.settings(as));
    }

    private void makeReader() throws SQLException {
        if (database.engine() == Engine.POSTGRESQL) {
            database.execute(
                    "CREATE ROLE %s LOGIN PASSWORD 'p'".formatted(reader),
                    "GRANT SELECT ON orders TO " + reader);
        } else {
            database.execute(
                    "CREATE USER %s@'%%' IDENTIFIED BY 'p'".formatted(reader),
                    "GRANT SELECT ON orders TO %s@'%%'".formatted(reader));
        }
    }

    private static <A extends Record> JsonObject call(Tool<A> tool, String arguments) {
        return Bench.call(tool, "{'connection':'c'," + arguments + "}").structured();
    }

    @Test
    void givenALoginOfFewRights_whenItLooks_thenItSeesWhatItMayUse() throws SQLException {
        // GIVEN
        database.execute(
                "CREATE TABLE orders (id INT PRIMARY KEY, secret_note VARCHAR(9))",
                "CREATE TABLE secrets (id INT PRIMARY KEY, secret_code VARCHAR(9))");
        makeReader();
        open(database.as(reader, "p"));
        // WHEN
        JsonObject found = call(new SearchObjects(databases, Bench.QUERIES), "'search':['secret']");
        JsonObject may = call(new ListPrivileges(databases, Bench.QUERIES), "'table':'orders'");
        // THEN
        List<String> names =
                found.getJsonArray("objects").stream()
                        .map(JsonValue::asJsonObject)
                        .map(each -> each.getString("name"))
                        .toList();
        assertEquals(1, names.size(), names::toString);
        assertTrue(names.getFirst().endsWith("orders.secret_note"), names::toString);
        assertEquals("[\"SELECT\"]", may.getJsonArray("privileges").toString());
    }

    @Test
    void givenManyMoreTables_whenTheToolsAreCalled_thenTheyAskNoMoreQuestions() throws Exception {
        // GIVEN
        database.execute(
                "CREATE TABLE orders (id INT PRIMARY KEY)",
                "CREATE TABLE lines_of_orders (id INT PRIMARY KEY, order_id INT)");
        try (CountingProxy proxy = new CountingProxy(database.port())) {
            open(database.at(database.host(), proxy.port()));
            List<Integer> few = trips(proxy);
            database.execute(
                    IntStream.range(0, MANY)
                            .mapToObj(i -> "CREATE TABLE more_" + i + " (id INT PRIMARY KEY)")
                            .toArray(String[]::new));
            // WHEN
            List<Integer> many = trips(proxy);
            // THEN
            assertEquals(few, many);
        }
    }

    /** Of each tool that looks at one table, called a second time. */
    private List<Integer> trips(CountingProxy proxy) {
        return List.of(
                trips(proxy, new SearchObjects(databases, Bench.QUERIES), "'search':['order']"),
                trips(proxy, new DescribeTable(databases, Bench.QUERIES), "'tables':['orders']"),
                trips(
                        proxy,
                        new ListRelationships(databases, Bench.QUERIES),
                        "'tables':['orders']"),
                trips(proxy, new ListRelationships(databases, Bench.QUERIES), "'depth':1"),
                trips(proxy, new ListPrivileges(databases, Bench.QUERIES), "'table':'orders'"));
    }

    private static <A extends Record> int trips(
            CountingProxy proxy, Tool<A> tool, String arguments) {
        String fresh = arguments + ",'refresh':true";
        call(tool, fresh);
        proxy.trips();
        call(tool, fresh);
        return proxy.trips();
    }
}
