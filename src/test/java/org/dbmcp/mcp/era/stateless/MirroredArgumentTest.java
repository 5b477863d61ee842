package org.dbmcp.mcp.era.stateless;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.util.List;
import org.dbmcp.json.StrictJson;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.era.Headers;
import org.dbmcp.mcp.era.Posts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirroredArgumentTest {
    private final MirroredArgument sut = new MirroredArgument("Region", List.of("place", "region"));

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"place":{"region":"eu"}}   | eu
                    {"place":{"region":"eu"}}   | =?base64?ZXU=?=
                    {"place":{"region":""}}     | ``
                    {"place":{"region":42}}     | 42
                    {"place":{"region":42}}     | 42.0
                    {"place":{"region":42.0}}   | 42
                    {"place":{"region":true}}   | true
                    {"place":{"region":null}}   |
                    {"place":{}}                |
                    {}                          |
                    """)
    void givenTheSameInBoth_whenChecked_thenPasses(String params, String header) {
        assertDoesNotThrow(() -> sut.check(object(params), headers(header)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"place":{"region":"eu"}}   | EU
                    {"place":{"region":"eu"}}   |
                    {"place":{"region":42}}     | 43
                    {"place":{"region":42}}     | x
                    {"place":{"region":1}}      | 1e99999999999999999999999999999999999999999
                    {"place":{"region":true}}   | True
                    {"place":{"region":["eu"]}} | eu
                    {"place":{"region":null}}   | null
                    {}                          | eu
                    """)
    void givenSomethingElse_whenChecked_thenRefuses(String params, String header) {
        // WHEN
        ProtocolError thrown =
                assertThrows(ProtocolError.class, () -> sut.check(object(params), headers(header)));

        // THEN
        assertEquals(ErrorCode.HEADER_MISMATCH, thrown.code());
    }

    private static Headers headers(String value) {
        return value == null ? Posts.headers() : Posts.headers("mcp-param-region", value);
    }

    private static JsonObject object(String json) {
        return StrictJson.read(json).asJsonObject();
    }
}
