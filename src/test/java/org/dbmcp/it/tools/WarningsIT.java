package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database remarks on a statement that succeeds reaches the caller. */
@ExtendWith({Databases.class, SharedServer.class})
class WarningsIT {
    private final RealDatabases databases;
    private final Assistant sut;

    WarningsIT(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest
    @EnumSource
    void givenATableThatIsNotThere_whenDroppedIfItIs_thenTheRemarkIsToldTwice(Engine engine)
            throws Exception {
        // GIVEN
        String connection = sut.connect(databases.of(engine).freshDatabase());
        Map<String, Object> drop =
                Assistant.statement(connection, "DROP TABLE IF EXISTS nothing_here");

        // WHEN
        JsonObject data = sut.call("execute_query", drop);
        JsonObject text = sut.text("execute_query", drop);

        // THEN
        String remark = data.getJsonArray("warnings").getString(0);
        assertEquals(data.get("warnings"), text.getJsonObject("data").get("warnings"));
        assertEquals(1, data.getJsonArray("warnings").size());
        assertEquals(
                engine == Engine.POSTGRESQL
                        ? "table \"nothing_here\" does not exist, skipping"
                        : "Unknown table '%s'",
                remark.replaceAll("'[^']*nothing_here'", "'%s'"));
    }
}
