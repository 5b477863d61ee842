package org.dbmcp.feature.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dbmcp.access.Caller;
import org.dbmcp.database.TestDatabases;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The tools that are about connections that are open. */
class OpenConnectionsTest {
    private static final String NOBODY = "{'connection':'nobody'}";

    private final Bench bench = new Bench();

    @BeforeEach
    void open() {
        bench.open();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String theConnection() {
        return "{'connection':'%s'}".formatted(bench.name);
    }

    @Nested
    class WhenListed {
        private final ListConnections sut = new ListConnections(bench.databases);

        @Test
        void givenOne_whenListed_thenWhatTheNodeOriginalSaysOfIt() {
            // GIVEN
            // WHEN
            var answer = Bench.call(sut, "{}").structured();
            // THEN
            assertEquals(1, answer.getInt("count"));
            var line = answer.getJsonArray("connections").getJsonObject(0);
            assertEquals(bench.name, line.getString("name"));
            assertEquals("plain", line.getString("type"));
            assertEquals("localhost", line.getString("host"));
            assertEquals(bench.settings.database(), line.getString("database"));
            assertEquals("connected", line.getString("status"));
            assertTrue(line.getString("createdAt").matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z"));
            assertTrue(line.containsKey("lastUsed"));
        }
    }

    @Nested
    class WhenTested {
        private final TestConnection sut = new TestConnection(bench.databases);

        @Test
        void givenADatabaseThatAnswers_whenTested_thenSuccess() {
            // GIVEN
            // WHEN
            var answer = Bench.call(sut, theConnection()).structured();
            // THEN
            assertEquals(
                    "{\"connection\":\"%s\",\"success\":true,\"message\":\"Connection successful\"}"
                            .formatted(bench.name),
                    answer.toString());
        }

        @Test
        void givenABrokenConfiguration_whenTested_thenNoSuccessButNoFailedCall() {
            // GIVEN
            // WHEN
            var done = Bench.call(sut, "{'connection':'broken'}");
            // THEN
            assertFalse(done.failed());
            assertFalse(done.structured().getBoolean("success"));
            assertEquals("misconfigured", done.structured().getString("code"));
        }

        @Test
        void givenAnUnknownName_whenTested_thenFails() {
            // GIVEN
            // WHEN
            var failure = assertThrows(Failure.class, () -> Bench.call(sut, NOBODY));
            // THEN
            assertEquals(FailureKind.UNKNOWN_CONNECTION, failure.kind());
            assertEquals("Connection 'nobody' not found", failure.getMessage());
        }
    }

    @Nested
    class WhenClosed {
        private final CloseConnection sut = new CloseConnection(bench.databases);

        @Test
        void givenAnOpenOne_whenClosed_thenItIsGone() {
            // GIVEN
            // WHEN
            var answer = Bench.call(sut, theConnection()).structured();
            // THEN
            assertEquals("disconnected", answer.getJsonObject("result").getString("status"));
            assertEquals(
                    "Connection '%s' closed successfully".formatted(bench.name),
                    answer.getString("message"));
            assertFalse(bench.databases.has(Caller.ANONYMOUS, bench.name));
        }

        @Test
        void givenAnUnknownName_whenClosed_thenFails() {
            // GIVEN
            // WHEN
            var failure = assertThrows(Failure.class, () -> Bench.call(sut, NOBODY));
            // THEN
            assertEquals("Connection 'nobody' not found", failure.getMessage());
        }
    }

    @Nested
    class WhenDescribed {
        private final ConnectionInfo sut = new ConnectionInfo(bench.databases);

        @Test
        void givenAnOpenOne_whenDescribed_thenAllButItsPassword() {
            // GIVEN
            // WHEN
            var answer = Bench.call(sut, theConnection()).structured();
            // THEN
            var info = answer.getJsonObject("info");
            assertEquals(bench.name, info.getString("name"));
            assertEquals("Plain", info.getString("product"));
            assertEquals(1, info.getInt("port"));
            assertEquals("sa", info.getString("user"));
            assertEquals("full", info.getString("access"));
            assertEquals(5, info.getJsonObject("pool").getInt("maxConnections"));
            assertFalse(answer.toString().contains(TestDatabases.PASSWORD));
        }
    }

    @Nested
    class WhenExported {
        private final ExportConnections sut = new ExportConnections(bench.databases, Bench.QUERIES);

        @Test
        void givenOne_whenExported_thenWithoutPassword() {
            // GIVEN
            // WHEN
            var answer = Bench.call(sut, "{}").structured();
            // THEN
            var exported = answer.getJsonObject("connections").getJsonObject(bench.name);
            assertEquals("plain", exported.getString("type"));
            assertEquals(1, exported.getInt("port"));
            assertFalse(exported.getBoolean("ssl"));
            assertFalse(exported.containsKey("password"));
            assertFalse(answer.toString().contains(TestDatabases.PASSWORD));
            assertEquals(
                    "Exported 1 database connection(s). "
                            + "Note: Passwords are not included for security reasons.",
                    answer.getString("message"));
        }
    }
}
