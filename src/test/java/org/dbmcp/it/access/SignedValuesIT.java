package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.dbmcp.it.server.Answer;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What clients carry for the server is worth nothing in the hands of another caller. */
class SignedValuesIT {
    private static final IssuedKey ALICE = IssuedKey.fresh("alice");
    private static final IssuedKey ALICE_AFTER_ROTATION = IssuedKey.fresh("alice");
    private static final IssuedKey BOB = IssuedKey.fresh("bob");
    private static final String TOOL = "test_input_required_result_request_state";

    private static LibertyServer server;

    @BeforeAll
    static void start() throws Exception {
        server =
                LibertyServer.startWithFixtures(
                        Map.of(
                                "DBMCP_AUTH",
                                "api-key",
                                "DBMCP_API_KEYS",
                                ALICE.line() + ALICE_AFTER_ROTATION.line() + BOB.line()));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void givenARequestState_whenAnotherCallerSendsIt_thenIsNotValid() throws Exception {
        // GIVEN
        String sut = modern(ALICE, "").result().getString("requestState");
        String answered =
                """
                ,"requestState":"%s","inputResponses":{"confirm":{"action":"accept","content":{"ok":true}}}
                """
                        .formatted(sut);

        // WHEN
        Answer stolen = modern(BOB, answered);
        Answer own = modern(ALICE, answered);
        Answer rotated = modern(ALICE_AFTER_ROTATION, answered);

        // THEN
        assertEquals(-32602, stolen.errorCode());
        assertTrue(own.result().toString().contains("state-ok"), own.text());
        assertTrue(rotated.result().toString().contains("state-ok"), rotated.text());
    }

    @Test
    void givenASession_whenAnotherCallerUsesOrEndsIt_thenThereIsNone() throws Exception {
        // GIVEN
        String sut = session(ALICE);

        // WHEN
        int stolen = inSession("POST", BOB, sut);
        int ended = inSession("DELETE", BOB, sut);
        int own = inSession("POST", ALICE, sut);

        // THEN
        assertEquals(404, stolen);
        assertEquals(404, ended);
        assertEquals(200, own);
        assertEquals(204, inSession("DELETE", ALICE, sut));
        assertEquals(404, inSession("POST", ALICE, sut));
    }

    private static Answer modern(IssuedKey key, String more) throws Exception {
        String body =
                """
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"%s","arguments":{}%s,
                "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
                "io.modelcontextprotocol/clientCapabilities":{"elicitation":{}}}}}
                """
                        .formatted(TOOL, more);
        return send(
                message(key, body)
                        .header("MCP-Protocol-Version", "2026-07-28")
                        .header("Mcp-Method", "tools/call")
                        .header("Mcp-Name", TOOL));
    }

    private static String session(IssuedKey key) throws Exception {
        String body =
                """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",
                "capabilities":{"elicitation":{}},"clientInfo":{"name":"tests","version":"1"}}}
                """;
        return send(message(key, body)).headers().firstValue("Mcp-Session-Id").orElseThrow();
    }

    private static int inSession(String method, IssuedKey key, String session) throws Exception {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";
        return send(message(key, body)
                        .header("Mcp-Session-Id", session)
                        .header("MCP-Protocol-Version", "2025-11-25")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)))
                .status();
    }

    private static HttpRequest.Builder message(IssuedKey key, String body) {
        URI endpoint = server.address().resolve("mcp");
        return HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("X-API-Key", key.key())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static Answer send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        }
    }
}
