package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.time.Duration;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A statement that nobody waits for any more ends in the database itself. */
@ExtendWith({Databases.class, SharedServer.class})
class CancellationIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final RealDatabases databases;
    private final LibertyServer server;

    CancellationIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    void givenARunningStatement_whenTheModernClientLeaves_thenItEnds(Engine engine)
            throws Exception {
        TestDatabase database = databases.of(engine);
        try (Assistant sut = new Assistant(server)) {
            // GIVEN
            String connection = sut.connect(database);
            String id = TestDatabase.freshName("w");
            var running = sut.startWaiting(engine, connection, id);
            Eventually.isTrue("runs", SOON, () -> database.running(id) == 1);

            // WHEN
            running.cancel(true);

            // THEN
            Eventually.isTrue("ended", SOON, () -> database.running(id) == 0);
            assertEquals(1, sut.query(connection, "SELECT 1").getInt("rowCount"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARunningStatement_whenTheLegacyClientCancels_thenItEnds(Engine engine)
            throws Exception {
        TestDatabase database = databases.of(engine);
        try (Assistant sut = new Assistant(server, Revision.R2025_11_25)) {
            // GIVEN
            String connection = sut.connect(database);
            String id = TestDatabase.freshName("w");
            var running = sut.startWaiting(engine, connection, id);
            Eventually.isTrue("runs", SOON, () -> database.running(id) == 1);

            // WHEN
            sut.client()
                    .notify(
                            "notifications/cancelled",
                            Json.createObjectBuilder().add("requestId", id).build());

            // THEN
            Eventually.isTrue("ended", SOON, () -> database.running(id) == 0);
            running.cancel(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givenARunningStatement_whenTheLegacyClientOnlyLeaves_thenItGoesOn(Engine engine)
            throws Exception {
        TestDatabase database = databases.of(engine);
        try (Assistant sut = new Assistant(server, Revision.R2025_06_18)) {
            // GIVEN
            String connection = sut.connect(database);
            String id = TestDatabase.freshName("w");
            String sql = Assistant.wait(engine, 6, id);
            var running =
                    sut.client()
                            .startTool(id, "execute_query", Assistant.statement(connection, sql));
            Eventually.isTrue("runs", SOON, () -> database.running(id) == 1);

            // WHEN
            running.cancel(true);
            sut.query(connection, Assistant.wait(engine, 3, "meanwhile"));

            // THEN
            assertEquals(1, database.running(id));
        }
    }
}
