package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a catalogue told one caller is kept for that caller alone. */
@ExtendWith(Databases.class)
class CataloguesIT {
    private static final IssuedKey ALICE = IssuedKey.fresh("alice");
    private static final IssuedKey BOB = IssuedKey.fresh("bob");

    /** Bob's login, which may read the one table. */
    private static final String PASSWORD = "few-rights";

    private static LibertyServer server;
    private static KeyHolder alice;
    private static KeyHolder bob;

    private final RealDatabases databases;
    private final String name = TestDatabase.freshName("c");
    private final String letters = TestDatabase.freshName("letters");

    CataloguesIT(RealDatabases databases) {
        this.databases = databases;
    }

    /** Answers are kept so long that none is asked for twice here. */
    @BeforeAll
    static void start() throws Exception {
        server =
                LibertyServer.start(
                        Map.of(
                                "DBMCP_AUTH",
                                "api-key",
                                "DBMCP_API_KEYS",
                                ALICE.line().strip() + ", " + BOB.line(),
                                "DBMCP_SCHEMA_LIFE",
                                "PT1H",
                                "DBMCP_CONNECTIONS_ALLOW_DESTINATIONS",
                                "0.0.0.0/0"));
        alice = new KeyHolder(server, Revision.R2026_07_28, ALICE);
        bob = new KeyHolder(server, Revision.R2025_11_25, BOB);
    }

    @AfterAll
    static void stop() throws Exception {
        alice.close();
        bob.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givenAnAnswerForOneCaller_whenAnotherAsksTheSame_thenTheirOwnLoginIsAsked(Engine engine)
            throws Exception {
        // GIVEN
        TestDatabase database = databases.of(engine).freshDatabase();
        open(alice, database);
        open(bob, reader(database));
        List<String> all = List.of("open_" + letters, "sealed_" + letters);
        assertEquals(all, found(alice));
        String sealed = described(alice);

        // WHEN
        List<String> theirs = found(bob);
        String told = described(bob);

        // THEN
        assertEquals(List.of("open_" + letters), theirs);
        assertEquals(all, found(alice));
        assertEquals(sealed, described(alice));
        assertFalse(told.contains("wax"), told);
    }

    /** Two tables, and a login that may read the one. */
    private TestDatabase reader(TestDatabase database) throws SQLException {
        String user = TestDatabase.freshName("r");
        boolean postgreSql = database.engine() == Engine.POSTGRESQL;
        database.execute(
                "CREATE TABLE open_" + letters + " (id INT PRIMARY KEY)",
                "CREATE TABLE sealed_" + letters + " (id INT PRIMARY KEY, wax VARCHAR(9))",
                (postgreSql
                                ? "CREATE ROLE %s LOGIN PASSWORD '%s'"
                                : "CREATE USER %s IDENTIFIED BY '%s'")
                        .formatted(user, PASSWORD),
                "GRANT SELECT ON open_" + letters + " TO " + user);
        return database.as(user, PASSWORD);
    }

    /** Under the one name that both use. */
    private void open(KeyHolder caller, TestDatabase as) {
        Map<String, Object> login = new HashMap<>();
        login.put("name", name);
        login.put("type", as.engine().type());
        login.put("host", as.host());
        login.put("port", as.port());
        login.put("database", as.database());
        login.put("user", as.user());
        login.put("password", as.password());
        caller.call("connect_database", login);
    }

    private List<String> found(KeyHolder caller) {
        Map<String, Object> wanted =
                Map.of("connection", name, "search", List.of(letters), "kinds", List.of("table"));
        return caller
                .call("search_objects", wanted)
                .getJsonArray("objects")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(each -> each.getString("name"))
                .map(each -> each.substring(each.indexOf('.') + 1))
                .sorted()
                .toList();
    }

    /** All that is said of the sealed letters. */
    private String described(KeyHolder caller) {
        Map<String, Object> sealed =
                Map.of("connection", name, "tables", List.of("sealed_" + letters));
        return caller.client().callTool("describe_table", sealed).get("content").toString();
    }
}
