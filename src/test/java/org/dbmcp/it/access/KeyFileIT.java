package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.Health;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of keys changes while the server runs, and nothing of it is seen again. */
class KeyFileIT {
    private static final IssuedKey ALICE = IssuedKey.fresh("alice");
    private static final IssuedKey UNKNOWN = IssuedKey.fresh("mallory");

    private static Path file;
    private static LibertyServer sut;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        file = Files.writeString(folder.resolve("keys"), ALICE.line());
        sut =
                LibertyServer.start(
                        Map.of("DBMCP_AUTH", "api-key", "DBMCP_API_KEYS_FILE", file.toString()));
    }

    @AfterAll
    static void stop() throws Exception {
        sut.close();
    }

    @Test
    void givenARotation_whenTheFileChanges_thenOldAndNewAreGoodUntilTheOldOneGoes()
            throws Exception {
        // GIVEN
        IssuedKey first = IssuedKey.fresh("carol");
        IssuedKey second = IssuedKey.fresh("carol");
        String others = Files.readString(file);

        // WHEN // THEN
        Files.writeString(file, others + first.line());
        becomes(200, first);
        Files.writeString(file, others + first.line() + second.line());
        becomes(200, second);
        assertEquals(200, status(first));
        Files.writeString(file, others + second.line());
        becomes(401, first);
        assertEquals(200, status(second));
        Files.writeString(file, others);
        becomes(401, second);
    }

    @Test
    void givenEveryKindOfCall_whenLogAndAnswersAreRead_thenNoKeyAndNoHashIsInThem()
            throws Exception {
        // GIVEN
        IssuedKey broken = IssuedKey.fresh("dave");
        String before = Files.readString(file);
        StringBuilder seen = new StringBuilder();
        for (IssuedKey each : List.of(ALICE, UNKNOWN)) {
            HttpResponse<String> answer = Ping.at(sut.address(), "X-API-Key", each.key());
            seen.append(answer.headers().map()).append(answer.body());
        }
        seen.append(Health.get(sut.address(), "health").body());
        Files.writeString(file, before + broken.line().strip() + " tomorrow\n");
        Eventually.isTrue(
                "complains",
                Duration.ofSeconds(20),
                () -> status(ALICE) == 200 && sut.log().contains("must end with a date"));
        Files.writeString(file, before);

        // WHEN
        seen.append(sut.log());

        // THEN
        assertTrue(seen.indexOf("A key that is not valid came from") > 0, seen::toString);
        for (IssuedKey each : List.of(ALICE, UNKNOWN, broken)) {
            assertEquals(-1, seen.indexOf(each.key()), each.name());
            assertEquals(-1, seen.indexOf(each.hash()), each.name());
        }
    }

    private static void becomes(int status, IssuedKey key) throws Exception {
        Eventually.isTrue(
                key.name() + " gets " + status,
                Duration.ofSeconds(20),
                () -> status(key) == status);
    }

    private static int status(IssuedKey key) throws Exception {
        return Ping.at(sut.address(), "Authorization", key.bearer()).statusCode();
    }
}
