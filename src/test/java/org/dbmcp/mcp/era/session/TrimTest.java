package org.dbmcp.mcp.era.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import org.dbmcp.json.StrictJson;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrimTest {
    private static final String TOOLS =
            """
            {"tools":[{"name":"a","title":"A","icons":[],"description":"d","inputSchema":{
            "type":"object","properties":{"title":{"type":"string"}}},"outputSchema":{},
            "annotations":{"title":"A"}}],"nextCursor":"2"}""";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    NOVEMBER | ,"title":"A","icons":[] | ,"outputSchema":{}
                    JUNE     | ,"title":"A"            | ,"outputSchema":{}
                    MARCH    | ``                      | ``
                    """)
    void givenAList_whenTrimmed_thenHoldsWhatTheRevisionKnows(
            Revision revision, String names, String schema) {
        // GIVEN
        JsonObject expected =
                object(
                        """
                        {"tools":[{"name":"a"%s,"description":"d","inputSchema":{
                        "type":"object","properties":{"title":{"type":"string"}}}%s,
                        "annotations":{"title":"A"}}],"nextCursor":"2"}"""
                                .formatted(names, schema));

        // WHEN
        JsonObject trimmed = Trim.result("tools/list", revision, object(TOOLS));

        // THEN
        assertEquals(expected, trimmed);
    }

    @Test
    void givenALinkInTheFirstRevision_whenTrimmed_thenIsText() {
        // GIVEN
        JsonObject result =
                object(
                        """
                        {"content":[{"type":"resource_link","uri":"db://x","name":"x"}],
                        "structuredContent":{"a":1},"isError":false}""");

        // WHEN
        JsonObject trimmed = Trim.result("tools/call", Revision.MARCH, result);

        // THEN
        assertEquals(
                object(
                        """
                        {"content":[{"type":"text","text":"x: db://x"}],"isError":false}"""),
                trimmed);
    }

    @Test
    void givenAResourceThatIsNotThere_whenItsErrorIsTrimmed_thenHasItsOldCode() {
        // GIVEN
        ProtocolError error =
                new ProtocolError(
                        ErrorCode.INVALID_PARAMS, "Unknown", object("{\"uri\":\"db://x\"}"));

        // WHEN
        ProtocolError trimmed = Trim.error("resources/read", error);

        // THEN
        assertEquals(ErrorCode.LEGACY_RESOURCE_NOT_FOUND, trimmed.code());
    }

    private static JsonObject object(String json) {
        return StrictJson.read(json).asJsonObject();
    }
}
