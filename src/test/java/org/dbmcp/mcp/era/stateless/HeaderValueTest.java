package org.dbmcp.mcp.era.stateless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    query                  | query
                    =?base64?cXVlcnk=?=    | query
                    =?base64?Wm/Dqw==?=    | Zoë
                    =?base64?cXVlcnk=      | =?base64?cXVlcnk=
                    cXVlcnk=?=             | cXVlcnk=?=
                    =?BASE64?cXVlcnk=?=    | =?BASE64?cXVlcnk=?=
                    """)
    void givenAValue_whenDecoded_thenGivesWhatItStandsFor(String value, String expected) {
        assertEquals(expected, HeaderValue.decoded("Mcp-Name", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?base64?cXVlcnk?=", "=?base64?c X?=", "=?base64?//79?=", "Zoë"})
    void givenAMalformedValue_whenDecoded_thenRefuses(String value) {
        // WHEN
        ProtocolError thrown =
                assertThrows(ProtocolError.class, () -> HeaderValue.decoded("Mcp-Name", value));

        // THEN
        assertEquals(ErrorCode.HEADER_MISMATCH, thrown.code());
    }
}
