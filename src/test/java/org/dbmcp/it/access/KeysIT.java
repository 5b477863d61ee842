package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With keys, nobody comes in without a good one. */
class KeysIT {
    private static final String REALM = "Bearer realm=\"Database MCP Server\"";
    private static final String INVALID = REALM + ", error=\"invalid_token\"";

    private static final IssuedKey ALICE = IssuedKey.fresh("alice");
    private static final IssuedKey BOB = IssuedKey.fresh("bob");
    private static final IssuedKey EXPIRED = IssuedKey.fresh("alice");
    private static final IssuedKey UNKNOWN = IssuedKey.fresh("mallory");

    private static LibertyServer sut;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys");
        Files.writeString(file, ALICE.line() + EXPIRED.line().strip() + " 2020-01-01\n");
        sut =
                LibertyServer.start(
                        Map.of(
                                "HTTP_HOST",
                                "*",
                                "DBMCP_AUTH",
                                "api-key",
                                "DBMCP_API_KEYS",
                                BOB.line().strip(),
                                "DBMCP_API_KEYS_FILE",
                                file.toString()));
    }

    @AfterAll
    static void stop() throws Exception {
        sut.close();
    }

    @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
    @CsvSource({
        "the file's,            Bearer ALICE,  ,        200",
        "the environment's,     Bearer BOB,    ,        200",
        "in lower case,         bearer ALICE,  ,        200",
        "in the other header,   ,              ALICE,   200",
        "in both,               Bearer ALICE,  ALICE,   200",
        "beside another scheme, Basic QQ==,    ALICE,   200",
        "two good ones,         Bearer ALICE,  BOB,     401",
        "a good and a bad one,  Bearer ALICE,  UNKNOWN, 401",
        "unknown,               Bearer UNKNOWN, ,       401",
        "expired,               Bearer EXPIRED, ,       401",
        "empty,                 ,              '',      401",
        "without its scheme,    ALICE,         ,        401",
        "of another scheme,     Basic QQ==,    ,        401",
        "none,                  ,              ,        401",
    })
    void givenKeys_whenCalled_thenOnlyOneGoodOneComesIn(
            String what, String authorization, String apiKey, int status) throws Exception {
        // GIVEN
        List<String> headers = new ArrayList<>();
        if (authorization != null) {
            headers.addAll(List.of("Authorization", filled(authorization)));
        }
        if (apiKey != null) {
            headers.addAll(List.of("X-API-Key", filled(apiKey)));
        }

        // WHEN
        HttpResponse<String> answer = Ping.at(sut.address(), headers.toArray(String[]::new));

        // THEN
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @Test
    void givenNoKey_whenCalled_thenIsToldHowToSendOneInJson() throws Exception {
        // WHEN
        HttpResponse<String> answer = Ping.at(sut.address());

        // THEN
        assertRefused(REALM, "Send a key as 'Authorization: Bearer' or 'X-API-Key'", answer);
    }

    @Test
    void givenAnUnknownAndAnExpiredKey_whenCalled_thenBothAreToldTheSame() throws Exception {
        // WHEN
        HttpResponse<String> unknown = Ping.at(sut.address(), "X-API-Key", UNKNOWN.key());
        HttpResponse<String> expired = Ping.at(sut.address(), "X-API-Key", EXPIRED.key());

        // THEN
        assertRefused(INVALID, "The key is not valid, or not any more", unknown);
        assertRefused(INVALID, "The key is not valid, or not any more", expired);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET mcp", "PUT mcp", "DELETE mcp", "POST mcp/", "GET none", "GET "})
    void givenNoKey_whenAnythingElseIsAsked_thenIsAskedForTheKeyFirst(String line)
            throws Exception {
        assertEquals(401, send(line.split(" ", -1)).statusCode());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "OPTIONS mcp, 204",
        "GET health, 200",
        "GET health/live, 200",
        "GET health/ready, 200",
        "GET health/started, 200",
        "GET .well-known/oauth-protected-resource, 404",
    })
    void givenNoKey_whenProbesAndBrowsersAsk_thenTheyNeedNone(String line, int status)
            throws Exception {
        assertEquals(status, send(line.split(" ", -1)).statusCode());
    }

    private static String filled(String header) {
        return header.replace("ALICE", ALICE.key())
                .replace("BOB", BOB.key())
                .replace("UNKNOWN", UNKNOWN.key())
                .replace("EXPIRED", EXPIRED.key());
    }

    private static HttpResponse<String> send(String... line) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(sut.address().resolve(line[1]))
                            .method(line[0], HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertRefused(
            String challenge, String message, HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode());
        assertEquals(List.of(challenge), answer.headers().allValues("WWW-Authenticate"), challenge);
        assertEquals(
                List.of("application/json"), answer.headers().allValues("Content-Type"), message);
        assertTrue(answer.body().startsWith("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,"));
        assertTrue(answer.body().contains("\"message\":\"" + message + "\""), answer.body());
    }
}
