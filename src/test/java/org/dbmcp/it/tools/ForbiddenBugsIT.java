package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.FaultyProxy;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bugs of the Node original that must never come back: those on the way to a server. */
@ExtendWith({Databases.class, SharedServer.class})
class ForbiddenBugsIT {
    private final RealDatabases databases;
    private final Assistant sut;

    ForbiddenBugsIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest
    @EnumSource
    void givenAServerWithATrustlessCertificateOrNone_whenTlsIsWanted_thenIsRefusedInWords(
            Engine engine) {
        // GIVEN
        Map<String, Object> login = new HashMap<>(Assistant.login(databases.of(engine)));
        login.put("ssl", true);

        // WHEN
        JsonObject answer = sut.refused("connect_database", login);

        // THEN
        assertEquals("database_unreachable", answer.getString("code"), answer::toString);
        assertFalse(answer.getString("error").contains("Exception"), answer::toString);
    }

    @ParameterizedTest
    @EnumSource
    void givenASilentServer_whenConnected_thenTheTimeoutHolds(Engine engine) throws Exception {
        // GIVEN
        TestDatabase database = databases.of(engine);
        try (FaultyProxy proxy = new FaultyProxy(database.port())) {
            proxy.freeze();
            Map<String, Object> login =
                    new HashMap<>(Assistant.login(database.at("127.0.0.1", proxy.port())));
            login.put("connectionTimeout", 1000);
            login.put("acquireTimeout", 1000);
            Instant start = Instant.now();

            // WHEN
            JsonObject answer = sut.refused("connect_database", login);

            // THEN
            Duration taken = Duration.between(start, Instant.now());
            assertEquals("database_unreachable", answer.getString("code"), answer::toString);
            assertEquals(true, taken.compareTo(Duration.ofSeconds(6)) < 0, taken::toString);
        }
    }
}
