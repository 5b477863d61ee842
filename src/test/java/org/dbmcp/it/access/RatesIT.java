package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One caller cannot take all of the server, and whoever tries keys is slowed down. */
class RatesIT {
    private static final IssuedKey ALICE = IssuedKey.fresh("alice");
    private static final IssuedKey BOB = IssuedKey.fresh("bob");
    private static final IssuedKey CAROL = IssuedKey.fresh("carol");

    private static LibertyServer sut;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        sut =
                LibertyServer.start(
                        Map.of(
                                "DBMCP_AUTH", "api-key",
                                "DBMCP_API_KEYS", ALICE.line() + BOB.line() + CAROL.line(),
                                "DBMCP_HTTP_MAX_CALLS_PER_SECOND", "1",
                                "DBMCP_HTTP_MAX_FAILED_KEYS_PER_MINUTE", "3"));
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        sut.close();
    }

    @Test
    void givenACallerThatCallsTooOften_whenCalled_thenIsToldWhenToComeAgainAndOthersGoOn()
            throws Exception {
        // GIVEN
        HttpResponse<String> last = call(ALICE);
        for (int i = 0; i < 50 && last.statusCode() == 200; i++) {
            last = call(ALICE);
        }

        // WHEN
        HttpResponse<String> other = call(BOB);

        // THEN
        assertEquals(429, last.statusCode());
        assertEquals(List.of("1"), last.headers().allValues("Retry-After"));
        assertEquals(List.of("application/json"), last.headers().allValues("Content-Type"));
        assertTrue(last.body().contains("\"message\":\"Too many calls a second\""), last.body());
        assertEquals(200, other.statusCode());
        Eventually.isTrue(
                "may call again", Duration.ofSeconds(20), () -> call(ALICE).statusCode() == 200);
    }

    @Test
    void givenWrongKeys_whenMoreComeFromOneAddress_thenAreRefusedShortlyAndAGoodOnePasses()
            throws Exception {
        // GIVEN
        List<Integer> statuses = new ArrayList<>();
        HttpResponse<String> last = null;
        for (int i = 0; i < 4; i++) {
            last = call(IssuedKey.fresh("mallory"));
            statuses.add(last.statusCode());
        }

        // WHEN // THEN
        assertEquals(List.of(401, 401, 401, 429), statuses);
        int seconds = Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(seconds >= 1 && seconds <= 20, () -> Integer.toString(seconds));
        Eventually.isTrue(
                "a good key passes", Duration.ofSeconds(20), () -> call(CAROL).statusCode() == 200);
        String complaint = "A key that is not valid came from 127.0.0.1";
        long complaints = sut.log().lines().filter(it -> it.contains(complaint)).count();
        assertTrue(complaints > 0, "told");
    }

    private static HttpResponse<String> call(IssuedKey key) throws Exception {
        return Ping.with(client, sut.address(), "X-API-Key", key.key());
    }
}
