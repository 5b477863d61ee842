package org.dbmcp.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    near 'FORM t' at line 1         | SELECT a FORM t      | 10
                    near ')' at line 1              | SELECT f(1) FROM t)  | 19
                    near '' at line 1               | SELECT               | 7
                    near 'x' at line 2000000        | SELECT y             | 0
                    near 'x' at line 99999999999    | SELECT x             | 0
                    another message                 | SELECT x             | 0
                    """)
    void givenAMessage_whenRead_thenThePlaceItMeans(String message, String sql, int place) {
        assertEquals(place, SyntaxError.position(message, sql));
    }
}
