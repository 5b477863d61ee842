package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.dbmcp.it.database.TestDatabase;

/**
 * One of many callers. All call their connection {@code mine}, each has a database of their own
 * there, and each knows what every answer to them must be.
 */
final class Member implements AutoCloseable {
    private static final String ECHO = "SELECT CAST(? AS CHAR(36)) AS echo";
    private static final int ROWS = 50;
    private static final String MANY =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                    + ROWS
                    + ") SELECT CAST(? AS CHAR(36)) AS echo, i FROM n";
    private static final List<String> STORED = List.of("postgresql", "mysql", "mariadb", "h2");

    private final Client client;
    private final TestDatabase own;
    private final Times times;
    private final String marker = UUID.randomUUID().toString();
    private long changes;
    private long lastLeft = System.nanoTime();

    /**
     * @param own an empty database that nobody else uses
     * @param times where the times of its calls are kept
     */
    Member(Client client, TestDatabase own, Times times) throws Exception {
        this.client = client;
        this.own = own;
        this.times = times;
        own.execute(
                "CREATE TABLE me (marker VARCHAR(36), n INT)",
                "INSERT INTO me VALUES ('" + marker + "', 0)");
        open("mine");
    }

    private void open(String name) throws Exception {
        Map<String, Object> login = new HashMap<>(Client.login(name, own));
        login.put("maxConnections", 2);
        login.put("connectionTimeout", CrowdStress.PATIENCE_MILLIS);
        login.put("acquireTimeout", CrowdStress.PATIENCE_MILLIS);
        call("connect_database", login).data();
    }

    /** One call or a few that belong together, chosen by chance. */
    void round() throws Exception {
        switch (ThreadLocalRandom.current().nextInt(20)) {
            case 0, 1, 2, 3 -> assertEquals(marker, query("mine", "SELECT marker FROM me").value());
            case 4, 5, 6 -> assertEquals(marker, query(stored(), ECHO, marker).value());
            case 7, 8 -> readMany(stored());
            case 9, 10, 11 -> change();
            case 12 -> look();
            case 13 -> list();
            case 14 -> fail("execute_query", "SELECT nothing FROM nowhere_" + own.database());
            case 15 -> fail("read_query", "DELETE FROM me WHERE n < 0");
            case 16 -> assertEquals("unknown_connection", query(marker, "SELECT 1").code());
            case 17 -> openAndClose();
            case 18 -> connectAndClose();
            default -> leave();
        }
    }

    private static String stored() {
        return STORED.get(ThreadLocalRandom.current().nextInt(STORED.size()));
    }

    private Reply query(String connection, String sql, Object... params) throws Exception {
        return call("execute_query", Client.statement(connection, sql, params));
    }

    private Reply call(String tool, Map<String, ?> arguments) throws Exception {
        Reply reply = client.call(tool, arguments);
        times.add(reply.taken());
        return reply;
    }

    private void readMany(String connection) throws Exception {
        Reply reply = call("read_query", Client.statement(connection, MANY, marker));
        JsonArray rows = reply.data().getJsonArray("rows");
        assertEquals(ROWS, rows.size());
        for (JsonArray row : rows.getValuesAs(JsonArray.class)) {
            assertEquals(marker, row.getString(0));
        }
    }

    private void change() throws Exception {
        query("mine", "UPDATE me SET n = n + 1 WHERE marker = ?", marker).data();
        changes++;
        assertEquals(Long.toString(changes), query("mine", "SELECT n FROM me").value());
    }

    private void look() throws Exception {
        JsonObject info = call("connection_info", Map.of("connection", "mine")).data();
        assertTrue(info.toString().contains("\"" + own.database() + "\""), info::toString);
    }

    /** Names are the caller's own, and lead to the caller's own database. */
    private void list() throws Exception {
        JsonObject all = call("list_connections", Map.of()).data();
        for (JsonObject each : all.getJsonArray("connections").getValuesAs(JsonObject.class)) {
            String name = each.getString("name");
            assertTrue(STORED.contains(name) || name.equals("mine"), name);
            if (name.equals("mine")) {
                assertEquals(own.database(), each.getString("database"));
            }
        }
    }

    private void fail(String tool, String sql) throws Exception {
        Reply reply = call(tool, Client.statement("mine", sql));
        String code = tool.equals("read_query") ? "sql_refused" : "sql_invalid";
        assertEquals(code, reply.code(), reply.result()::toString);
    }

    private void openAndClose() throws Exception {
        Map<String, String> arguments = Map.of("configName", "h2", "connectionName", "second");
        call("connect_from_config", arguments).data();
        assertEquals(marker, query("second", ECHO, marker).value());
        close("second");
    }

    private void connectAndClose() throws Exception {
        open("second");
        assertEquals(marker, query("second", "SELECT marker FROM me").value());
        close("second");
    }

    private void close(String name) throws Exception {
        call("close_connection", Map.of("connection", name)).data();
        assertEquals("unknown_connection", query(name, "SELECT 1").code());
    }

    /** Leaves a statement that would run for long; its session is wanted back before the next. */
    private void leave() throws Exception {
        if (System.nanoTime() - lastLeft < 20_000_000_000L) {
            return;
        }
        lastLeft = System.nanoTime();
        var left = client.start("mine", Client.wait(own.engine(), 30, "w_" + own.database()));
        query(own.engine().type(), ECHO, marker).data();
        left.cancel(true);
    }

    /** Every change was made once, and the statements that were left have ended. */
    void check() throws Exception {
        assertEquals(Long.toString(changes), own.value("SELECT n FROM me"));
        assertEquals(0, own.running("w_" + own.database()));
    }

    @Override
    public void close() {
        client.close();
    }
}
