package org.dbmcp.mcp.era.stateless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.config.Secret;
import org.dbmcp.config.SigningKey;
import org.dbmcp.jsonrpc.ErrorCode;
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

class StatelessEraTest {
    private final ServerCard card = new ServerCard(new Capabilities(List.of()), List.of());
    private final StatelessEra sut =
            new StatelessEra(
                    new Methods(List.of(new Echo())),
                    new Discover(card),
                    new Results(card),
                    new Rounds(
                            new Seal(
                                    new SigningKey(
                                            new Secret("0123456789abcdef0123456789abcdef")))));

    @Nested
    class Discovery {
        @Test
        void givenAFullEnvelope_whenDiscovered_thenSaysWhatItIs() {
            // WHEN
            JsonObject result =
                    Posts.body(receive("server/discover", "", "{}")).getJsonObject("result");

            // THEN
            assertEquals("complete", result.getString("resultType"));
            assertEquals("[\"2026-07-28\"]", result.getJsonArray("supportedVersions").toString());
            assertEquals("public", result.getString("cacheScope"));
            assertEquals(300_000, result.getInt("ttlMs"));
            assertEquals(
                    "database-mcp-server",
                    result.getJsonObject("_meta")
                            .getJsonObject("io.modelcontextprotocol/serverInfo")
                            .getString("name"));
            assertTrue(result.getString("instructions").length() <= 1000);
        }
    }

    @Nested
    class Checks {
        @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        2026-07-28 | 2026-07-28 | tools/call | x                 | 0
                        2026-07-28 | 2026-07-28 | tools/call | =?base64?eA==?=   | 0
                        2026-07-28 | -          | tools/call | x                 | -32020
                        2026-07-28 | 2025-11-25 | tools/call | x                 | -32020
                        2026-07-28 | 2026-07-28 | TOOLS/CALL | x                 | -32020
                        2026-07-28 | 2026-07-28 | -          | x                 | -32020
                        2026-07-28 | 2026-07-28 | tools/call | -                 | -32020
                        2026-07-28 | 2026-07-28 | tools/call | X                 | -32020
                        2026-07-28 | 2026-07-28 | tools/call | =?base64?eA?=     | -32020
                        2025-11-25 | 2025-11-25 | tools/call | x                 | -32022
                        v999.0.0   | v999.0.0   | -          | -                 | -32022
                        v999.0.0   | 2026-07-28 | tools/call | x                 | -32020
                        """)
        void givenHeaders_whenReceived_thenTheyMustSayWhatTheBodySays(
                String inBody, String version, String method, String name, int code) {
            // GIVEN
            String body =
                    """
                    {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"x","_meta":{
                    "io.modelcontextprotocol/protocolVersion":"%s",
                    "io.modelcontextprotocol/clientCapabilities":{}}}}
                    """
                            .formatted(inBody);
            List<String> headers =
                    List.of(
                            "MCP-Protocol-Version",
                            version,
                            "Mcp-Method",
                            method,
                            "Mcp-Name",
                            name);

            // WHEN
            int actual = codeOf(body, headers);

            // THEN
            assertEquals(code, actual);
        }

        @ParameterizedTest(name = "{0} {1}: {2}")
        @CsvSource({
            "2099-01-01, tools/call, -32022",
            "2026-07-28, tools/call, -32602",
            "2026-07-28, ping, -32601"
        })
        void givenAnUnknownLogLevel_whenReceived_thenVersionAndMethodAreJudgedFirst(
                String version, String method, int code) {
            // GIVEN
            String body =
                    """
                    {"jsonrpc":"2.0","id":1,"method":"%s","params":{"_meta":{
                    "io.modelcontextprotocol/protocolVersion":"%s",
                    "io.modelcontextprotocol/clientCapabilities":{},
                    "io.modelcontextprotocol/logLevel":"trace"}}}
                    """
                            .formatted(method, version);
            List<String> headers = List.of("MCP-Protocol-Version", version, "Mcp-Method", method);

            // WHEN
            int actual = codeOf(body, headers);

            // THEN
            assertEquals(code, actual);
        }

        @Test
        void givenAnUnknownMethod_whenReceived_thenIs404() {
            // WHEN
            Answer.Ready answer = (Answer.Ready) receive("ping", "", "{}");

            // THEN
            assertEquals(404, answer.status());
            assertEquals(
                    ErrorCode.METHOD_NOT_FOUND,
                    Posts.body(answer).getJsonObject("error").getInt("code"));
        }

        @Test
        void givenNoCapabilities_whenReceived_thenRefuses() {
            // GIVEN
            String body =
                    """
                    {"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{
                    "io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}
                    """;

            // WHEN
            ProtocolError thrown =
                    assertThrows(ProtocolError.class, () -> sut.receive(Posts.of(body)));

            // THEN
            assertEquals(ErrorCode.INVALID_PARAMS, thrown.code());
        }

        private int codeOf(String body, List<String> pairs) {
            var given = new ArrayList<String>();
            for (int i = 0; i < pairs.size(); i += 2) {
                if (!pairs.get(i + 1).equals("-")) {
                    given.add(pairs.get(i));
                    given.add(pairs.get(i + 1));
                }
            }
            try {
                Answer answer = sut.receive(Posts.of(body, given.toArray(String[]::new)));
                return answer instanceof Answer.Ready
                        ? Posts.body(answer).getJsonObject("error").getInt("code")
                        : 0;
            } catch (ProtocolError e) {
                return e.code();
            }
        }
    }

    @Nested
    class SeveralRounds {
        private static final String CAN = "{\"elicitation\":{}}";

        @Test
        void givenAClientThatCannotAnswer_whenAsked_thenNamesWhatItMustDeclare() {
            // WHEN
            Answer.Ready answer = run(receive("tools/call", "\"name\":\"ask\"", "{}"));

            // THEN
            assertEquals(400, answer.status());
            assertEquals(
                    "{\"code\":-32021,\"message\":\"The client must declare elicitation\","
                            + "\"data\":{\"requiredCapabilities\":{\"elicitation\":{}}}}",
                    Posts.body(answer).getJsonObject("error").toString());
        }

        @Test
        void givenAClientThatAnswers_whenCalledAgain_thenTheMethodSeesAnswerAndState() {
            // GIVEN
            String state = ask().getString("requestState");

            // WHEN
            JsonObject result = Posts.body(run(again("ask", state))).getJsonObject("result");

            // THEN
            assertEquals("complete", result.getString("resultType"));
            assertEquals("{\"action\":\"accept\"}{\"step\":1}", result.getString("text"));
        }

        @Test
        void givenAQuestion_whenSent_thenItSaysItIsAForm() {
            // WHEN
            JsonObject asked = ask();

            // THEN
            assertEquals("input_required", asked.getString("resultType"));
            assertEquals(
                    "form",
                    asked.getJsonObject("inputRequests")
                            .getJsonObject("who")
                            .getJsonObject("params")
                            .getString("mode"));
            assertFalse(asked.containsKey("ttlMs"));
        }

        @Test
        void givenAnswersThatAreEmpty_whenCalled_thenTheResultIsNobodyElses() {
            // WHEN
            JsonObject result =
                    Posts.body(
                                    run(
                                            receive(
                                                    "tools/call",
                                                    "\"name\":\"x\",\"inputResponses\":{}",
                                                    CAN,
                                                    "Mcp-Name",
                                                    "x")))
                            .getJsonObject("result");

            // THEN
            assertEquals(0, result.getInt("ttlMs"));
            assertEquals("private", result.getString("cacheScope"));
        }

        @Test
        void givenAStateThatWasChanged_whenCalledAgain_thenRefuses() {
            // GIVEN
            String state = ask().getString("requestState") + "-TAMPERED";

            // WHEN
            JsonObject body = Posts.body(run(again("ask", state)));

            // THEN
            assertEquals(-32602, body.getJsonObject("error").getInt("code"));
        }

        @Test
        void givenAStateOfOtherArguments_whenCalledAgain_thenRefuses() {
            // GIVEN
            String state = ask().getString("requestState");

            // WHEN
            JsonObject body = Posts.body(run(again("other", state)));

            // THEN
            assertEquals(-32602, body.getJsonObject("error").getInt("code"));
        }

        private JsonObject ask() {
            return Posts.body(run(receive("tools/call", "\"name\":\"ask\"", CAN)))
                    .getJsonObject("result");
        }

        private Answer again(String tool, String state) {
            String params =
                    """
                    "inputResponses":{"who":{"action":"accept"},"bad":3},"requestState":"%s","name":"%s"
                    """
                            .formatted(state, tool);
            return receive("tools/call", params, CAN, "Mcp-Name", tool);
        }
    }

    private Answer receive(String method, String params, String capabilities, String... more) {
        String meta =
                """
                "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",
                "io.modelcontextprotocol/clientCapabilities":%s}
                """
                        .formatted(capabilities);
        String body =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{%s}}"
                        .formatted(method, params.isEmpty() ? meta : params + "," + meta);
        List<String> headers =
                new ArrayList<>(
                        List.of("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method));
        headers.addAll(more.length == 0 ? List.of("Mcp-Name", "ask") : List.of(more));
        return sut.receive(Posts.of(body, headers.toArray(String[]::new)));
    }

    private static Answer.Ready run(Answer answer) {
        return ((Answer.Pending) answer).work().run(new RecordedLine());
    }
}
