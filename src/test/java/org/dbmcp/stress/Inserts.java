package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dbmcp.it.database.TestDatabase;

/** Rows with an id each, and what their senders were told of them. */
final class Inserts {
    private static final String KEPT = "kept";

    private final TestDatabase database;
    private final Map<String, String> told = new ConcurrentHashMap<>();

    /** Makes the table; it has no key, so that what is sent twice is there twice. */
    Inserts(TestDatabase database) throws SQLException {
        this.database = database;
        database.execute("CREATE TABLE inserts (id VARCHAR(40))");
    }

    /** Sends a row. */
    Reply send(Client client, String connection) throws Exception {
        String id = UUID.randomUUID().toString();
        Reply reply = client.query(connection, "INSERT INTO inserts VALUES (?)", id);
        told.put(id, reply.failed() ? reply.code() : KEPT);
        return reply;
    }

    /** Holds what is there against what was told. */
    void check() throws SQLException {
        Map<String, Integer> there = there();
        there.forEach(
                (id, times) -> {
                    assertEquals(1, times, () -> "Times that a row is there: " + id);
                    assertNotNull(told.get(id), () -> "Nobody was told of " + id);
                });
        told.forEach(
                (id, what) -> {
                    boolean lost = what.equals(KEPT) && !there.containsKey(id);
                    boolean denied = what.equals(Codes.UNREACHABLE) && there.containsKey(id);
                    assertTrue(!lost && !denied, () -> id + " is not as was told: " + what);
                });
    }

    long kept() {
        return told.values().stream().filter(KEPT::equals).count();
    }

    /** Of how many the sender does not know whether they are there. */
    long unknown() {
        return told.values().stream().filter(Codes.UNKNOWN_OUTCOME::equals).count();
    }

    private Map<String, Integer> there() throws SQLException {
        Map<String, Integer> there = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM inserts")) {
            while (rows.next()) {
                there.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        return there;
    }
}
