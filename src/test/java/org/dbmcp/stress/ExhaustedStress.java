package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two long statements hold all sessions of a pool that many others want. */
@ExtendWith({Databases.class, SharedServer.class})
class ExhaustedStress {
    private static final int SESSIONS = 2;
    private static final int CALLERS = 24;
    private static final Duration ACQUIRE = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealDatabases databases;
    private final LibertyServer server;

    ExhaustedStress(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.server = server;
    }

    @Test
    void givenLongStatements_whenManyOthersCome_thenTheyAreToldInTimeAndNoPlaceIsLost()
            throws Exception {
        List<String> figures = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            figures.add(engine.product() + " " + exhaust(databases.of(engine)));
        }
        Reliability.record(
                Trial.EXHAUSTED,
                "%d sessions held by long statements, %d callers want one for at most %s"
                        .formatted(SESSIONS, CALLERS, Times.text(ACQUIRE)),
                String.join("; ", figures));
    }

    private String exhaust(TestDatabase database) throws Exception {
        try (Client client = new Client(server);
                Bystander others = new Bystander(server, "h2")) {
            // GIVEN
            String connection =
                    client.connect(
                            database,
                            Map.of(
                                    "maxConnections",
                                    SESSIONS,
                                    "acquireTimeout",
                                    ACQUIRE.toMillis()));
            var holders = hold(client, connection, database);

            // WHEN
            Times waits = refused(client, connection);

            // THEN
            Duration late = waits.worst().minus(ACQUIRE);
            assertTrue(late.compareTo(LATEST) <= 0, () -> "late by " + late);
            holders.forEach(holder -> holder.cancel(true));
            everyPlaceIsThere(client, connection, database);
            client.call("close_connection", Map.of("connection", connection)).data();
            return "%d calls told at most %s late, others p99 %s"
                    .formatted(waits.count(), Times.text(late), Times.text(others.p99()));
        }
    }

    /** Statements that hold all sessions of the connection. */
    private static List<CompletableFuture<HttpResponse<String>>> hold(
            Client client, String connection, TestDatabase database) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> holders = new ArrayList<>();
        String marker = TestDatabase.freshName("w");
        String sql = Client.wait(database.engine(), 50, marker);
        for (int i = 0; i < SESSIONS; i++) {
            holders.add(client.start(connection, sql));
        }
        Eventually.isTrue("held", PATIENCE, () -> database.running(marker) == SESSIONS);
        return holders;
    }

    private static Times refused(Client client, String connection) throws Exception {
        Times waits = new Times();
        try (Load load =
                new Load(
                        CALLERS,
                        caller -> {
                            Reply reply = client.query(connection, "SELECT 1");
                            assertEquals(Codes.EXHAUSTED, reply.code());
                            waits.add(reply.taken());
                        })) {
            load.atLeast(5 * CALLERS, PATIENCE);
            load.stop();
        }
        return waits;
    }

    /** As many statements as there are sessions run at a time again, and everybody is served. */
    private static void everyPlaceIsThere(Client client, String connection, TestDatabase database)
            throws Exception {
        Eventually.isTrue("free", PATIENCE, () -> !client.query(connection, "SELECT 1").failed());
        hold(client, connection, database).forEach(holder -> holder.cancel(true));
        Eventually.isTrue(
                "free again", PATIENCE, () -> !client.query(connection, "SELECT 1").failed());
        try (Load load =
                new Load(SESSIONS, caller -> client.query(connection, "SELECT 1").data())) {
            load.atLeast(100, PATIENCE);
            load.stop();
        }
    }
}
