package org.dbmcp.mcp.era;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.junit.jupiter.api.Test;

class HeadersTest {
    @Test
    void givenWhitespaceAround_whenAskedInAnotherCase_thenGivesTheBareValue() {
        // GIVEN
        Headers sut = Posts.headers("Mcp-Name", " \tquery \t");

        // WHEN
        Optional<String> value = sut.one("mcp-NAME");

        // THEN
        assertEquals(Optional.of("query"), value);
    }

    @Test
    void givenNone_whenAsked_thenIsEmpty() {
        assertEquals(Optional.empty(), Posts.headers().one("Mcp-Name"));
    }

    @Test
    void givenItTwice_whenAsked_thenRefuses() {
        // GIVEN
        Headers sut = Posts.headers("Mcp-Name", "a", "Mcp-Name", "a");

        // WHEN
        ProtocolError thrown = assertThrows(ProtocolError.class, () -> sut.one("Mcp-Name"));

        // THEN
        assertEquals(ErrorCode.HEADER_MISMATCH, thrown.code());
    }
}
