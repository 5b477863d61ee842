package org.dbmcp.mcp.era.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dbmcp.access.Caller;
import org.dbmcp.config.Secret;
import org.dbmcp.config.SigningKey;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Capabilities;
import org.dbmcp.mcp.Methods;
import org.dbmcp.mcp.Seal;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Echo;
import org.dbmcp.mcp.era.Posts;
import org.dbmcp.mcp.era.RecordedLine;
import org.dbmcp.mcp.era.ServerCard;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionEraTest {
    private static final String ASK =
            "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"tools/call\",\"params\":{\"name\":\"ask\"}}";

    private final Questions questions = new Questions();
    private final RunningCalls running = new RunningCalls();
    private final Sessions sessions =
            new Sessions(
                    new Seal(new SigningKey(new Secret("0123456789abcdef0123456789abcdef"))),
                    new Revoked());
    private final SessionEra sut =
            new SessionEra(
                    new Speakers(sessions),
                    new Initialize(
                            new ServerCard(new Capabilities(List.of()), List.of()), sessions),
                    new Requests(
                            new Methods(List.of(new Echo())), questions, running, new LogLevels()),
                    sessions,
                    questions,
                    running);

    @Nested
    class Beginning {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        "2025-03-26" | 2025-03-26
                        "2025-06-18" | 2025-06-18
                        "2025-11-25" | 2025-11-25
                        "2024-11-05" | 2025-11-25
                        "2026-07-28" | 2025-11-25
                        "rubbish"    | 2025-11-25
                        7            | 2025-11-25
                        """,
                quoteCharacter = '`')
        void givenAVersion_whenInitialized_thenAgreesOnOne(String asked, String agreed) {
            // WHEN
            Answer.Ready answer = initialize(asked, "{}");

            // THEN
            assertEquals(200, answer.status());
            assertEquals(
                    agreed,
                    Posts.body(answer).getJsonObject("result").getString("protocolVersion"));
            assertEquals(Map.of(), answer.headers());
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        {}                | false
                        {"sampling":{}}   | true
                        """,
                quoteCharacter = '`')
        void givenAClient_whenInitialized_thenLoggingIsOfferedWhereALevelIsRemembered(
                String capabilities, boolean offered) {
            // WHEN
            Answer.Ready answer = initialize("\"2025-11-25\"", capabilities);

            // THEN
            assertEquals(
                    offered,
                    Posts.body(answer)
                            .getJsonObject("result")
                            .getJsonObject("capabilities")
                            .containsKey("logging"));
        }
    }

    @Nested
    class Versions {
        @Test
        void givenAVersionThatNeverWas_whenReceived_thenRefuses() {
            // WHEN
            ProtocolError thrown =
                    assertThrows(
                            ProtocolError.class,
                            () ->
                                    sut.receive(
                                            Posts.of(
                                                    request("ping"),
                                                    "MCP-Protocol-Version",
                                                    "1999-01-01")));

            // THEN
            assertEquals(-32000, thrown.code());
        }

        @Test
        void givenAForeignSession_whenReceived_thenIgnoresIt() {
            // WHEN
            Answer answer =
                    sut.receive(Posts.of(request("ping"), "Mcp-Session-Id", "gateway-1234"));

            // THEN
            assertEquals("{}", Posts.body(answer).getJsonObject("result").toString());
        }

        @Test
        void givenAnUnknownMethod_whenReceived_thenIsAnErrorWithStatus200() {
            // WHEN
            Answer.Ready answer = (Answer.Ready) sut.receive(Posts.of(request("nope")));

            // THEN
            assertEquals(200, answer.status());
            assertEquals(-32601, Posts.body(answer).getJsonObject("error").getInt("code"));
        }
    }

    @Nested
    class Batches {
        private static final String TWO =
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"},"
                        + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"},"
                        + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"initialize\"},7]";

        @Test
        void givenTheFirstRevision_whenReceived_thenAnswersWithAnArray() {
            // WHEN
            Answer.Ready answer = run(sut.receive(Posts.of(TWO)), new RecordedLine());

            // THEN
            assertEquals(
                    "[{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}},"
                            + "{\"jsonrpc\":\"2.0\",\"id\":2,\"error\":{\"code\":-32600,"
                            + "\"message\":\"initialize must not be in a batch\"}},"
                            + "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,"
                            + "\"message\":\"A message is an object\"}}]",
                    answer.body().toString());
        }

        @Test
        void givenALaterRevision_whenReceived_thenRefuses() {
            // WHEN
            ProtocolError thrown =
                    assertThrows(
                            ProtocolError.class,
                            () -> sut.receive(Posts.of(TWO, "MCP-Protocol-Version", "2025-06-18")));

            // THEN
            assertEquals(-32600, thrown.code());
        }
    }

    @Nested
    class Waiting {
        private static final String CALL =
                "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\","
                        + "\"params\":{\"name\":\"echo\"}}";
        private static final String CANCEL =
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\","
                        + "\"params\":{\"requestId\":5}}";

        @Test
        void givenACallThatHasNotBegun_whenCancelled_thenItDoesNot() {
            // GIVEN
            Answer waiting = sut.receive(Posts.of(CALL.formatted(5)));

            // WHEN
            sut.receive(Posts.of(CANCEL));

            // THEN
            assertEquals("failed: The call was cancelled", text(run(waiting, new RecordedLine())));
        }

        @Test
        void givenABatchThatHasNotBegun_whenOneIsCancelled_thenOnlyThatOneDoesNot() {
            // GIVEN
            Answer waiting =
                    sut.receive(Posts.of("[" + CALL.formatted(4) + "," + CALL.formatted(5) + "]"));

            // WHEN
            sut.receive(Posts.of(CANCEL));

            // THEN
            assertEquals(
                    "[{\"jsonrpc\":\"2.0\",\"id\":4,\"result\":{\"text\":\"\"}},"
                            + "{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":"
                            + "{\"text\":\"failed: The call was cancelled\"}}]",
                    run(waiting, new RecordedLine()).body().toString());
        }
    }

    @Nested
    class Asking {
        @Test
        void givenAClientWithASession_whenItAnswers_thenTheCallGoesOn() throws Exception {
            // GIVEN
            String session = session();
            RecordedLine line = new RecordedLine();
            Answer asked = sut.receive(Posts.of(ASK, "Mcp-Session-Id", session));
            CompletableFuture<Answer.Ready> answer =
                    CompletableFuture.supplyAsync(() -> run(asked, line));
            JsonObject question = line.next();

            // WHEN
            sut.receive(
                    Posts.of(
                            "{\"jsonrpc\":\"2.0\",\"id\":\"%s\",\"result\":{\"action\":\"accept\"}}"
                                    .formatted(question.getString("id")),
                            "Mcp-Session-Id",
                            session));

            // THEN
            assertEquals("elicitation/create", question.getString("method"));
            assertEquals(
                    "{\"action\":\"accept\"}{\"step\":1}", text(answer.get(10, TimeUnit.SECONDS)));
        }

        @Test
        void givenACallThatWaits_whenCancelled_thenEnds() throws Exception {
            // GIVEN
            String session = session();
            RecordedLine line = new RecordedLine();
            Answer asked = sut.receive(Posts.of(ASK, "Mcp-Session-Id", session));
            CompletableFuture<Answer.Ready> answer =
                    CompletableFuture.supplyAsync(() -> run(asked, line));
            line.next();

            // WHEN
            sut.receive(
                    Posts.of(
                            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\","
                                    + "\"params\":{\"requestId\":5}}",
                            "Mcp-Session-Id",
                            session));

            // THEN
            assertEquals("failed: The call was cancelled", text(answer.get(10, TimeUnit.SECONDS)));
        }

        @Test
        void givenAClientThatShowsOnlyUrls_whenAskedByAForm_thenTheCallFails() {
            // GIVEN
            String session =
                    initialize("\"2025-11-25\"", "{\"elicitation\":{\"url\":{}}}")
                            .headers()
                            .get("Mcp-Session-Id");

            // WHEN
            Answer.Ready answer =
                    run(sut.receive(Posts.of(ASK, "Mcp-Session-Id", session)), new RecordedLine());

            // THEN
            assertEquals(
                    "failed: This needs an answer from the user (elicitation/create), which this"
                            + " client cannot give",
                    text(answer));
        }

        @Test
        void givenAClientWithoutASession_whenAsked_thenTheCallFails() {
            // WHEN
            Answer.Ready answer = run(sut.receive(Posts.of(ASK)), new RecordedLine());

            // THEN
            assertEquals(
                    "failed: This needs an answer from the user (elicitation/create), which this"
                            + " client cannot give",
                    text(answer));
        }
    }

    @Nested
    class Ending {
        @Test
        void givenASession_whenEnded_thenItIsGone() {
            // GIVEN
            String session = session();

            // WHEN
            Optional<Answer.Ready> ended =
                    sut.end(Posts.headers("Mcp-Session-Id", session), Caller.ANONYMOUS);

            // THEN
            assertEquals(204, ended.orElseThrow().status());
            Answer after = sut.receive(Posts.of(request("ping"), "Mcp-Session-Id", session));
            assertEquals(404, ((Answer.Ready) after).status());
        }

        @Test
        void givenAForeignSession_whenEnded_thenThereIsNone() {
            // WHEN
            Optional<Answer.Ready> ended =
                    sut.end(Posts.headers("Mcp-Session-Id", "gateway-1234"), Caller.ANONYMOUS);

            // THEN
            assertEquals(Optional.empty(), ended);
        }
    }

    private String session() {
        return initialize("\"2025-11-25\"", "{\"elicitation\":{}}").headers().get("Mcp-Session-Id");
    }

    private Answer.Ready initialize(String version, String capabilities) {
        String body =
                """
                {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":%s,
                "capabilities":%s,"clientInfo":{"name":"c","version":"1"}}}
                """
                        .formatted(version, capabilities);
        return (Answer.Ready) sut.receive(Posts.of(body));
    }

    private static String request(String method) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\"}";
    }

    private static String text(Answer.Ready answer) {
        return Posts.body(answer).getJsonObject("result").getString("text");
    }

    private static Answer.Ready run(Answer answer, RecordedLine line) {
        return ((Answer.Pending) answer).work().run(line);
    }
}
