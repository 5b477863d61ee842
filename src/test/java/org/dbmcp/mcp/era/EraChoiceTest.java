package org.dbmcp.mcp.era;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dbmcp.json.StrictJson;
import org.dbmcp.jsonrpc.ProtocolError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraChoiceTest {
    private static final String CLAIM =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                    + "\"io.modelcontextprotocol/clientCapabilities\":{}}";
    private static final String HALF =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}";

    @ParameterizedTest(name = "{0} with header {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tools/list | CLAIM | -          | STATELESS
                    tools/list | CLAIM | 2026-07-28 | STATELESS
                    tools/list | CLAIM | 2025-11-25 | STATELESS
                    tools/list | HALF  | -          | STATELESS
                    initialize | CLAIM | -          | STATELESS
                    ping       | CLAIM | 2026-07-28 | STATELESS
                    initialize | NONE  | -          | SESSION
                    initialize | NONE  | 2025-11-25 | SESSION
                    initialize | HALF  | -          | SESSION
                    tools/list | NONE  | -          | SESSION
                    tools/list | NONE  | 2025-06-18 | SESSION
                    tools/list | NONE  | 1999-01-01 | SESSION
                    """)
    void givenARequest_whenChosen_thenTheBodyDecides(
            String method, String claim, String header, Generation expected) {
        // WHEN
        Generation chosen = choose(method, claim, header);

        // THEN
        assertEquals(expected, chosen);
    }

    @ParameterizedTest(name = "{0} with header {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    initialize | NONE | 2026-07-28 | -32020
                    initialize | HALF | 2026-07-28 | -32020
                    tools/list | NONE | 2026-07-28 | -32602
                    tools/list | NONE | 2099-01-01 | -32602
                    tools/list | NONE | v999.0.0   | -32602
                    """)
    void givenAHeaderThatTheBodyDoesNotBear_whenChosen_thenRefuses(
            String method, String claim, String header, int code) {
        // WHEN
        ProtocolError thrown =
                assertThrows(ProtocolError.class, () -> choose(method, claim, header));

        // THEN
        assertEquals(code, thrown.code());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    [{"jsonrpc":"2.0","id":1,"method":"ping"}]        | -          | SESSION
                    {"jsonrpc":"2.0","id":1,"result":{}}              | -          | SESSION
                    {"jsonrpc":"2.0","method":"notifications/x"}      | -          | SESSION
                    {"jsonrpc":"2.0","method":"notifications/x"}      | 2026-07-28 | STATELESS
                    """)
    void givenNoRequest_whenChosen_thenTakesItAsItCame(
            String body, String header, Generation expected) {
        assertEquals(expected, EraChoice.of(StrictJson.read(body), headers(header)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    []   | -
                    3    | -
                    null | -
                    {}   | -
                    [{"jsonrpc":"2.0","id":1,"method":"ping"}] | 2026-07-28
                    [{"params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}] | -
                    """)
    void givenNoMessage_whenChosen_thenRefuses(String body, String header) {
        // WHEN
        ProtocolError thrown =
                assertThrows(
                        ProtocolError.class,
                        () -> EraChoice.of(StrictJson.read(body), headers(header)));

        // THEN
        assertEquals(-32600, thrown.code());
    }

    private static Generation choose(String method, String claim, String header) {
        String params =
                switch (claim) {
                    case "CLAIM" -> CLAIM;
                    case "HALF" -> HALF;
                    default -> "";
                };
        String body =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\""
                        + method
                        + "\",\"params\":{"
                        + params
                        + "}}";
        return EraChoice.of(StrictJson.read(body), headers(header));
    }

    private static Headers headers(String version) {
        return version.equals("-")
                ? Posts.headers()
                : Posts.headers("MCP-Protocol-Version", version);
    }
}
