package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.Test;

/** The server ends without cutting off a caller, and leaves nothing behind. */
class ShutdownIT {

    @Test
    void givenARunningStatement_whenTheServerIsToldToEnd_thenAnswersAndLeavesNoSession(
            @On(Engine.POSTGRESQL) TestDatabase admin) throws Exception {
        try (LibertyServer server = LibertyServer.start(Map.of());
                Assistant sut = new Assistant(server)) {
            // GIVEN
            String user = TestDatabase.freshName("u");
            admin.execute("CREATE ROLE " + user + " LOGIN PASSWORD 'p'");
            String connection = sut.connect(admin.as(user, "p"));
            String id = TestDatabase.freshName("w");
            String sql = Assistant.wait(Engine.POSTGRESQL, 5, id);
            var running =
                    sut.client()
                            .startTool(id, "execute_query", Assistant.statement(connection, sql));
            Eventually.isTrue("runs", Duration.ofSeconds(20), () -> admin.running(id) == 1);

            // WHEN
            server.terminate();

            // THEN
            HttpResponse<String> answer = running.get(60, TimeUnit.SECONDS);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("\"rowCount\":1"), answer::body);
            assertTrue(server.ends(Duration.ofMinutes(1)));
            Eventually.isTrue("no session", Duration.ofSeconds(5), () -> admin.sessions(user) == 0);
        }
    }
}
