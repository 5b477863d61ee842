package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The cases that the Node original tests on every product, through the tools, on a connection that
 * is open; how one is opened depends on who may name the database.
 */
@ExtendWith(SharedServer.class)
abstract class TenToolsContract {
    final Assistant sut;
    private final boolean postgreSql;

    TenToolsContract(String type, LibertyServer server) {
        this.sut = new Assistant(server);
        this.postgreSql = type.equals("postgresql");
    }

    /** Opens a connection that may do everything, under a fresh name. */
    abstract String connect();

    /** How the product keeps a name that was not quoted. */
    String kept(String name) {
        return name;
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @Test
    void givenAConnection_whenAQueryHasAParameter_thenGivesItsRow() {
        // GIVEN
        String connection = connect();
        String placeholder = postgreSql ? "$1" : "?";
        String sql = "SELECT " + placeholder + " as message";

        // WHEN
        JsonObject answer =
                sut.text("execute_query", Assistant.statement(connection, sql, "Hello"));

        // THEN
        JsonObject data = answer.getJsonObject("data");
        assertTrue(answer.getBoolean("success"));
        assertEquals(1, data.getJsonArray("rows").size());
        assertEquals(
                "Hello", data.getJsonArray("rows").getJsonObject(0).getString(kept("message")));
        assertEquals(1, data.getInt("rowCount"));
        assertEquals(sql, answer.getString("query"));
        assertEquals(connection, answer.getString("connection"));
    }

    @Test
    void givenATable_whenARowIsInserted_thenTellsItsKey() {
        // GIVEN
        String connection = connect();
        String table = TestDatabase.freshName("t");
        String id = postgreSql ? "SERIAL PRIMARY KEY" : "INT AUTO_INCREMENT PRIMARY KEY";
        sut.query(connection, "CREATE TABLE " + table + " (id " + id + ", name VARCHAR(100))");

        // WHEN
        String sql = "INSERT INTO " + table + " (name) VALUES (?)";
        String returning = postgreSql ? " RETURNING id" : "";
        JsonObject data =
                sut.text("execute_query", Assistant.statement(connection, sql + returning, "x"))
                        .getJsonObject("data");

        // THEN
        assertEquals(1, data.getInt("rowCount"));
        assertEquals(
                1,
                postgreSql
                        ? data.getJsonArray("rows").getJsonObject(0).getInt("id")
                        : data.getInt("insertId"));
    }

    @Test
    void givenAConnection_whenTheStatementIsNoSql_thenSaysWhatTheDatabaseSaid() {
        // GIVEN
        String connection = connect();

        // WHEN
        JsonObject noSql = sut.refusedQuery(connection, "INVALID SQL");
        JsonObject wrongSql = sut.refusedQuery(connection, "SELECT x FROM nowhere");

        // THEN
        String start = "Query failed on '" + connection + "': ";
        assertEquals("INVALID SQL", noSql.getString("query"));
        assertEquals(connection, noSql.getString("connection"));
        assertEquals(start, wrongSql.getString("error").substring(0, start.length()));
        assertEquals("sql_invalid", wrongSql.getString("code"));
        assertEquals("42", wrongSql.getString("sqlState").substring(0, 2));
    }

    @Test
    void givenAConnection_whenTested_thenIsWell() {
        // GIVEN
        String connection = connect();

        // WHEN
        JsonObject answer = sut.text("test_connection", Map.of("connection", connection));

        // THEN
        assertEquals(
                Map.of(
                        "connection",
                        connection,
                        "success",
                        true,
                        "message",
                        "Connection successful"),
                plain(answer));
    }

    @Test
    void givenNoConnection_whenAskedForByName_thenSaysThatThereIsNone() {
        for (String tool :
                Set.of("test_connection", "close_connection", "connection_info", "execute_query")) {
            // GIVEN
            String name = TestDatabase.freshName("none");
            Map<String, Object> arguments = new HashMap<>(Map.of("connection", name));
            if (tool.equals("execute_query")) {
                arguments.put("sql", "SELECT 1");
            }

            // WHEN
            JsonObject answer = sut.refused(tool, arguments);

            // THEN
            assertEquals("Connection '" + name + "' not found", answer.getString("error"), tool);
            assertEquals("unknown_connection", answer.getString("code"), tool);
            assertEquals(name, answer.getString("connection"), tool);
        }
    }

    @Test
    void givenATableWithTwoColumns_whenItsSchemaIsRead_thenHasTwo() {
        // GIVEN
        String connection = connect();
        String table = TestDatabase.freshName("t");
        sut.query(connection, "CREATE TABLE " + table + " (id INT, name VARCHAR(100))");

        // WHEN
        JsonObject answer =
                sut.query(
                        connection,
                        "SELECT column_name FROM information_schema.columns"
                                + " WHERE table_name = ? ORDER BY ordinal_position",
                        kept(table));

        // THEN
        assertEquals(
                Json.createArrayBuilder()
                        .add(Json.createArrayBuilder().add(kept("id")))
                        .add(Json.createArrayBuilder().add(kept("name")))
                        .build(),
                answer.getJsonArray("rows"));
    }

    @Test
    void givenAConnection_whenClosed_thenIsGone() {
        // GIVEN
        String first = connect();
        String second = connect();
        assertTrue(listed().containsAll(Set.of(first, second)));

        // WHEN
        JsonObject answer = sut.text("close_connection", Map.of("connection", first));
        sut.text("close_connection", Map.of("connection", second));

        // THEN
        assertEquals("Connection '" + first + "' closed successfully", answer.getString("message"));
        assertEquals("disconnected", answer.getJsonObject("result").getString("status"));
        assertFalse(listed().contains(first));
        assertFalse(listed().contains(second));
    }

    Set<String> listed() {
        return sut.call("list_connections", Map.of()).getJsonArray("connections").stream()
                .map(each -> each.asJsonObject().getString("name"))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> plain(JsonObject answer) {
        return Map.of(
                "connection", answer.getString("connection"),
                "success", answer.getBoolean("success"),
                "message", answer.getString("message"));
    }
}
