package org.dbmcp.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRowsTest {
    @Nested
    class Row {
        static Stream<Arguments> values() {
            return Stream.of(
                    Arguments.of(null, "null"),
                    Arguments.of(true, "true"),
                    Arguments.of("a\n\"", "\"a\\n\\\"\""),
                    Arguments.of(1, "1"),
                    Arguments.of(Long.MAX_VALUE, "9223372036854775807"),
                    Arguments.of(new BigInteger("18446744073709551616"), "18446744073709551616"),
                    Arguments.of(new BigDecimal("1.10"), "1.10"),
                    Arguments.of(0.1f, "0.1"),
                    Arguments.of(0.1, "0.1"),
                    Arguments.of(Double.NaN, "\"NaN\""),
                    Arguments.of(Float.NEGATIVE_INFINITY, "\"-Infinity\""),
                    Arguments.of(new RawJson("{\"a\": 1.10}"), "{\"a\":1.10}"),
                    Arguments.of(new RawJson("12345678901234567890.10"), "12345678901234567890.10"),
                    Arguments.of(new RawJson("{oops"), "\"{oops\""),
                    Arguments.of(new RawJson(""), "\"\""),
                    Arguments.of(new RawJson("1e5"), "1E+5"),
                    Arguments.of(new RawJson("1 2"), "\"1 2\""),
                    Arguments.of(new RawJson("{\"a\":1,\"a\":2}"), "\"{\\\"a\\\":1,\\\"a\\\":2}\""),
                    Arguments.of(
                            new RawJson("[".repeat(1500) + "]".repeat(1500)),
                            "\"" + "[".repeat(1500) + "]".repeat(1500) + "\""),
                    Arguments.of(
                            new Binary(new byte[] {1, 2}, 2, null),
                            "{\"$binary\":{\"base64\":\"AQI=\",\"bytes\":2}}"),
                    Arguments.of(
                            new Binary(new byte[] {1}, 9, "ab"),
                            "{\"$binary\":{\"base64\":\"AQ==\",\"bytes\":9,"
                                    + "\"truncated\":true,\"sha256\":\"ab\"}}"),
                    Arguments.of(new CutText("ab", 9), "{\"$text\":{\"head\":\"ab\",\"chars\":9}}"),
                    Arguments.of(Arrays.asList(1, null, List.of("a")), "[1,null,[\"a\"]]"),
                    Arguments.of(Map.of("a", 1), "{\"a\":1}"));
        }

        @ParameterizedTest
        @MethodSource("values")
        void givenAValue_whenWritten_thenIsJson(Object value, String json) {
            // GIVEN
            JsonRows sut = new JsonRows(10_000);
            // WHEN
            boolean more = sut.row(new Object[] {value});
            // THEN
            assertTrue(more);
            assertEquals("[[" + json + "]]", sut.rows().toString());
        }

        @Test
        void givenMoreBytesThanAllowed_whenWritten_thenTheRowIsLeftOut() {
            // GIVEN
            JsonRows sut = new JsonRows("[\"é\"],".length() + 2);
            // WHEN
            boolean first = sut.row(new Object[] {"é"});
            boolean second = sut.row(new Object[] {"é"});
            // THEN
            assertTrue(first);
            assertFalse(second);
            assertTrue(sut.isFull());
            assertEquals(1, sut.count());
            assertEquals("[[\"é\"]]", sut.rows().toString());
        }

        @Test
        void givenAsManyBytesAsAllowed_whenWritten_thenTheRowIsTaken() {
            // GIVEN
            JsonRows sut = new JsonRows(7 + 3);
            // WHEN
            sut.row(new Object[] {"😀"});
            // THEN
            assertEquals(1, sut.count());
            assertFalse(sut.isFull());
        }
    }
}
