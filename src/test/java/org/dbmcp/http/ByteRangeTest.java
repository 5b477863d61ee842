package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges as RFC 9110 has them in section 14. */
class ByteRangeTest {
    private static final long BYTES = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,                  0, 1",
        "bytes=0-499,                0, 500",
        "bytes=500-999,              500, 1000",
        "bytes=500-,                 500, 1000",
        "bytes=0-,                   0, 1000",
        "bytes=999-,                 999, 1000",
        "bytes=990-5000,             990, 1000",
        "bytes=0-999999999999999999, 0, 1000",
        "bytes=-1,                   999, 1000",
        "bytes=-500,                 500, 1000",
        "bytes=-1000,                0, 1000",
        "bytes=-999999999999999999,  0, 1000",
        "BYTES=1-2,                  1, 3",
    })
    void givenOneRange_whenRead_thenItsBytes(String header, long start, long end) {
        // WHEN
        ByteRange sut = ByteRange.of(header, BYTES);

        // THEN
        assertEquals(new ByteRange(start, end, false), sut);
        assertEquals(end - start, sut.length());
    }

    /** A server may answer several with the whole, and must not guess what is malformed. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "NONE",
            textBlock =
                    """
                    NONE
                    ''
                    bytes
                    bytes=
                    bytes=-
                    bytes=a-b
                    bytes=1
                    bytes=5-4
                    bytes=--5
                    bytes=+1-2
                    'bytes = 0-1'
                    'bytes=0-1,5-6'
                    'bytes=0-0,-1'
                    bytes=0-9999999999999999999
                    'lines=0-1'
                    """)
    void givenNoneSeveralOrAMalformedOne_whenRead_thenAllOfIt(String header) {
        assertEquals(new ByteRange(0, BYTES, true), ByteRange.of(header, BYTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=2000-3000", "bytes=-0"})
    void givenARangeBehindTheEnd_whenRead_thenIsToldHowLongItIs(String header) {
        // WHEN
        Refusal thrown = assertThrows(Refusal.class, () -> ByteRange.of(header, BYTES));

        // THEN
        assertEquals(416, thrown.status());
        assertEquals(Map.of("Content-Range", "bytes */1000"), thrown.headers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=-1"})
    void givenAnEmptyFile_whenAnyRangeIsWanted_thenThereIsNone(String header) {
        assertEquals(416, assertThrows(Refusal.class, () -> ByteRange.of(header, 0)).status());
    }
}
