package org.dbmcp.it.client;

import jakarta.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;

/**
 * A statement that sleeps in a real database until it is cancelled, and the connection to send it
 * through.
 *
 * @param database where
 * @param marker what it is recognised by
 */
record Sleeping(TestDatabase database, String marker) {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static Sleeping on(TestDatabase database) {
        return new Sleeping(database, TestDatabase.freshName("sleeper"));
    }

    String sql() {
        String function = database.engine() == Engine.POSTGRESQL ? "pg_sleep(50)" : "SLEEP(50)";
        return "SELECT " + function + " AS " + marker;
    }

    /** The arguments of connect_database; the connection is called by the marker. */
    Map<String, Object> connect() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("name", marker);
        arguments.put("type", database.engine().type());
        arguments.put("host", database.host());
        arguments.put("port", database.port());
        arguments.put("database", database.database());
        arguments.put("user", database.user());
        arguments.put("password", database.password());
        return arguments;
    }

    String connectJson() {
        return Json.createObjectBuilder(connect()).build().toString();
    }

    /** Waits for it to run; a client that gave up early has more to say than this. */
    void awaitRunningUnless(BooleanSupplier gaveUp) throws Exception {
        Eventually.isTrue(
                "running " + marker,
                PATIENCE,
                () -> gaveUp.getAsBoolean() || database.running(marker) == 1);
    }

    void awaitRunning(long statements) throws Exception {
        Eventually.isTrue(
                statements + " running statements " + marker,
                PATIENCE,
                () -> database.running(marker) == statements);
    }
}
