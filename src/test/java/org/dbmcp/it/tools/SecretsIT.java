package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Credentials of every kind are taken, and never given back. */
@ExtendWith({Databases.class, SharedServer.class})
class SecretsIT {
    private final RealDatabases databases;
    private final LibertyServer server;
    private final Assistant sut;

    SecretsIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.server = server;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest
    @EnumSource
    void givenSpecialCharactersInUserAndPassword_whenConnected_thenWorks(Engine engine)
            throws Exception {
        // GIVEN
        TestDatabase admin = databases.of(engine);
        // MariaDB's own driver cannot log in a user with a name that is not ASCII.
        String user = TestDatabase.freshName(engine == Engine.MARIADB ? "u?&@:%/" : "ü?&@:%/");
        String password = "p@ss:w/ör#d%?&'\"=;+ ${x} " + TestDatabase.freshName("");
        create(admin, user, password);
        assertEquals("1", admin.as(user, password).value("SELECT 1"));

        // WHEN
        String connection = sut.connect(admin.as(user, password), Map.of("access", "read-only"));

        // THEN
        assertEquals(1, sut.query(connection, "SELECT 1").getInt("rowCount"));
    }

    @ParameterizedTest
    @EnumSource
    void givenAPassword_whenEverythingIsAskedAndGoesWrong_thenIsNowhere(Engine engine)
            throws Exception {
        // GIVEN
        TestDatabase admin = databases.of(engine);
        String user = TestDatabase.freshName("u");
        String password = TestDatabase.freshName("secret");
        create(admin, user, password);
        TestDatabase database = admin.as(user, password);
        String connection = sut.connect(database);
        Map<String, Object> wrong = new HashMap<>(Assistant.login(database));
        wrong.put("database", TestDatabase.freshName("absent"));
        Map<String, Object> same = new HashMap<>(Assistant.login(database));
        same.put("name", connection);

        // WHEN
        List<JsonObject> answers =
                List.of(
                        sut.call("connection_info", Map.of("connection", connection)),
                        sut.call("list_connections", Map.of()),
                        sut.call("export_connections", Map.of()),
                        sut.call("show_configurations", Map.of()),
                        sut.refused("connect_database", same),
                        sut.refused("connect_database", wrong),
                        sut.refusedQuery(connection, "SELECT nothing FROM nowhere"));

        // THEN
        answers.forEach(answer -> assertFalse(answer.toString().contains(password)));
        assertFalse(server.log().contains(password));
    }

    private static void create(TestDatabase admin, String user, String password) throws Exception {
        Engine engine = admin.engine();
        String literal = "'" + password.replace("'", "''") + "'";
        if (engine == Engine.POSTGRESQL) {
            admin.execute("CREATE ROLE " + engine.quote(user) + " LOGIN PASSWORD " + literal);
            return;
        }
        String account = "'" + user + "'@'%'";
        admin.execute(
                "CREATE USER " + account + " IDENTIFIED BY " + literal,
                "GRANT SELECT ON " + admin.database() + ".* TO " + account);
    }
}
