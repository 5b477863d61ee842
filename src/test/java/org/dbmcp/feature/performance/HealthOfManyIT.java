package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Drivers;
import org.dbmcp.database.LocalRegistrations;
import org.dbmcp.driver.mariadb.MariaDbDriver;
import org.dbmcp.driver.mysql.MySqlDriver;
import org.dbmcp.driver.postgresql.PostgreSqlDriver;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.FaultyProxy;
import org.dbmcp.it.database.MeetingPlace;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Many databases at a time, one of which does not answer. */
class HealthOfManyIT {
    /** Long enough for those that answer, whatever else this machine does. */
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final String ASKED = "{'connection':'*','checks':['primary-keys']}";

    /** At the latest after the deadline, and a moment for what this machine does besides. */
    private static final Pattern LATE =
            Pattern.compile(
                    "took longer than 10 s|within (?:[1-9]|1[0-4])?\\d{3} ms|timed out|no answer in time");

    private final List<TestDatabase> servers;

    HealthOfManyIT(
            @On(Engine.POSTGRESQL) TestDatabase postgreSql,
            @On(Engine.MYSQL) TestDatabase mySql,
            @On(Engine.MARIADB) TestDatabase mariaDb)
            throws SQLException {
        servers =
                List.of(postgreSql.freshDatabase(), mySql.freshDatabase(), mariaDb.freshDatabase());
    }

    private static QuerySettings within(Duration deadline) {
        QuerySettings usual = Bench.QUERIES;
        return new QuerySettings(
                usual.defaultMaxRows(),
                usual.maxRows(),
                deadline,
                usual.maxTimeout(),
                usual.maxResultBytes(),
                usual.maxCellChars(),
                usual.maxBinaryBytes(),
                usual.maxStatementChars(),
                usual.maxFetchBytes(),
                usual.maxParams(),
                usual.lockTimeout());
    }

    /** A database that is opened when it is first asked. */
    private static StoredConnection stored(String name, TestDatabase server, int port) {
        ConnectionSettings settings =
                new ConnectionSettings(
                        server.engine().type(),
                        server.host(),
                        port,
                        server.database(),
                        server.user(),
                        new Secret(server.password()),
                        TlsSettings.OFF,
                        AccessLevel.FULL,
                        PoolSettings.DEFAULTS);
        return new StoredConnection(name, settings, null, "test");
    }

    private static DatabaseManager manager(List<StoredConnection> stored) {
        return new DatabaseManager(
                new LocalRegistrations(),
                new StoredConnections(stored),
                Bench.OPEN,
                new Drivers(
                        List.of(
                                new PostgreSqlDriver(Bench.QUERIES),
                                new MySqlDriver(Bench.QUERIES),
                                new MariaDbDriver(Bench.QUERIES))));
    }

    private static List<JsonObject> ask(DatabaseManager databases) {
        DatabaseHealth sut = new DatabaseHealth(databases, within(DEADLINE));
        JsonObject answer = Bench.text(Bench.call(sut, ASKED));
        return answer.getJsonArray("databases").getValuesAs(JsonObject.class);
    }

    private static JsonObject of(List<JsonObject> lines, String name) {
        return lines.stream()
                .filter(each -> each.getString("connection").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givenServersThatAnswerOnceAllAreAsked_whenChecked_thenAllAreFine() throws IOException {
        // GIVEN
        List<TestDatabase> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            eight.add(servers.get(i % servers.size()));
        }
        try (MeetingPlace meeting =
                new MeetingPlace(eight.stream().map(TestDatabase::port).toList())) {
            List<StoredConnection> stored = new ArrayList<>();
            for (int i = 0; i < eight.size(); i++) {
                stored.add(stored("c" + i, eight.get(i), meeting.ports().get(i)));
            }
            DatabaseManager databases = manager(stored);
            // WHEN
            List<JsonObject> lines = ask(databases);
            // THEN
            assertEquals(8, lines.size());
            for (JsonObject each : lines) {
                assertEquals("ok", each.getString("verdict"), each::toString);
            }
            databases.closeAll();
        }
    }

    @Test
    void givenServersThatHang_whenAllAreChecked_thenTheOthersAnswerAndTheseAreTold()
            throws IOException {
        // GIVEN
        List<FaultyProxy> ways = new ArrayList<>();
        DatabaseManager databases = manager(stored(ways));
        try {
            for (JsonObject each : ask(databases)) {
                assertEquals("ok", each.getString("verdict"), each::toString);
            }
            ways.forEach(FaultyProxy::freeze);
            // WHEN
            List<JsonObject> lines = ask(databases);
            // THEN
            assertTold(lines);
        } finally {
            close(ways, databases);
        }
    }

    @Test
    void givenServersThatNeverAnswered_whenAllAreChecked_thenTheOthersAnswerAndTheseAreTold()
            throws IOException {
        // GIVEN
        List<FaultyProxy> ways = new ArrayList<>();
        DatabaseManager databases = manager(stored(ways));
        ways.forEach(FaultyProxy::freeze);
        try {
            // WHEN
            List<JsonObject> lines = ask(databases);
            // THEN
            assertTold(lines);
        } finally {
            close(ways, databases);
        }
    }

    /** Each server twice: once by a way that may hang, which is kept, and once directly. */
    private List<StoredConnection> stored(List<FaultyProxy> ways) throws IOException {
        List<StoredConnection> stored = new ArrayList<>();
        for (TestDatabase each : servers) {
            FaultyProxy way = new FaultyProxy(each.port());
            ways.add(way);
            stored.add(stored("hangs-" + each.engine().type(), each, way.port()));
            stored.add(stored("lives-" + each.engine().type(), each, each.port()));
        }
        return stored;
    }

    private static void close(List<FaultyProxy> ways, DatabaseManager databases)
            throws IOException {
        for (FaultyProxy each : ways) {
            each.close();
        }
        databases.closeAll();
    }

    private void assertTold(List<JsonObject> lines) {
        for (TestDatabase each : servers) {
            String name = each.engine().type();
            assertEquals("ok", of(lines, "lives-" + name).getString("verdict"));
            JsonObject hangs = of(lines, "hangs-" + name);
            assertEquals("unknown", hangs.getString("verdict"), hangs::toString);
            String error = hangs.getString("error");
            assertTrue(LATE.matcher(error).find(), error);
        }
    }
}
