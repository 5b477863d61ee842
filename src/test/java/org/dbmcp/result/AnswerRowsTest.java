package org.dbmcp.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dbmcp.json.JsonBuffer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerRowsTest {
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
            AnswerRows sut = new AnswerRows(bounds(9, 10_000, 0), () -> null, null);
            // WHEN
            boolean more = sut.row(new Object[] {value});
            // THEN
            assertTrue(more);
            assertEquals("[[" + json + "]]", sut.arrays().toString());
        }

        @Test
        void givenMoreBytesThanAllowed_whenWritten_thenTheRowIsLeftOut() {
            // GIVEN
            AnswerRows sut =
                    new AnswerRows(bounds(9, "[[\"é\"]".length() + 3, 0), () -> null, null);
            // WHEN
            boolean first = sut.row(new Object[] {"é"});
            boolean second = sut.row(new Object[] {"é"});
            // THEN
            assertTrue(first);
            assertFalse(second);
            assertEquals(AnswerRows.Cut.BYTES, sut.cut());
            assertEquals(1, sut.count());
            assertEquals("[[\"é\"]]", sut.arrays().toString());
        }

        @Test
        void givenAsManyBytesAsAllowed_whenWritten_thenTheRowIsTaken() {
            // GIVEN
            AnswerRows sut = new AnswerRows(bounds(9, 5 + 4, 0), () -> null, null);
            // WHEN
            sut.row(new Object[] {"😀"});
            // THEN
            assertEquals(1, sut.count());
            assertNull(sut.cut());
        }

        @Test
        void givenMoreRowsThanAllowed_whenWritten_thenTheRestGoesToWhoeverKeepsIt() {
            // GIVEN
            AnswerRows rest = new AnswerRows(bounds(2, 10_000, 0), () -> null, null);
            AnswerRows sut = new AnswerRows(bounds(1, 10_000, 0), CsvText::new, rest);
            sut.begin(List.of(A));
            // WHEN
            boolean first = sut.row(new Object[] {1});
            boolean spareYet = sut.spare();
            boolean second = sut.row(new Object[] {2});
            boolean third = sut.row(new Object[] {3});
            boolean fourth = sut.row(new Object[] {4});
            // THEN
            assertTrue(first && second && third);
            assertFalse(spareYet);
            assertTrue(sut.spare());
            assertFalse(fourth);
            assertEquals(AnswerRows.Cut.ROWS, sut.cut());
            assertEquals("a\n1\n", text(sut));
            assertEquals("[[2],[3]]", rest.arrays().toString());
            assertEquals(List.of(A), rest.columns());
        }

        @Test
        void givenMoreTokensThanAllowed_whenWritten_thenTheRowIsLeftOut() {
            // GIVEN
            AnswerRows sut = new AnswerRows(bounds(9, 10_000, 10), CsvText::new, null);
            sut.begin(List.of(A));
            // WHEN
            boolean dearButOnly = sut.row(new Object[] {"a b c d e f g h i j k l m"});
            boolean cheap = sut.row(new Object[] {"a"});
            // THEN
            assertTrue(dearButOnly);
            assertFalse(cheap);
            assertEquals(AnswerRows.Cut.TOKENS, sut.cut());
            assertEquals("a\na b c d e f g h i j k l m\n", text(sut));
        }

        @Test
        void givenALongRowThatIsLeftOut_whenWritten_thenItLeavesNoTrace() {
            // GIVEN
            AnswerRows sut =
                    new AnswerRows(new AnswerBounds(9, 10_000, 10, 100), CsvText::new, null);
            sut.begin(List.of(A));
            sut.row(new Object[] {"a"});
            long tokens = sut.tokens();
            // WHEN
            sut.row(new Object[] {"long ".repeat(100)});
            // THEN
            assertEquals("[[\"a\"]]", sut.arrays().toString());
            assertEquals(tokens, sut.tokens());
        }

        @Test
        void givenCutValues_whenWritten_thenEachCounts() {
            // GIVEN
            AnswerRows sut = new AnswerRows(bounds(9, 10_000, 0), () -> null, null);
            CutText cut = new CutText("ab", 9);
            // WHEN
            sut.row(
                    new Object[] {
                        cut,
                        new Binary(new byte[1], 9, "ab"),
                        List.of(cut, Map.of("k", cut)),
                        Map.of("$binary", Map.of("hex", "00", "bytes", 9, "truncated", true)),
                        new RawJson(JsonCells.text(cut)),
                        new RawJson("{\"$text\":1}"),
                        "whole"
                    });
            // THEN
            assertEquals(6, sut.cutValues());
        }

        @Test
        void givenMoreThanMayBeRepeated_whenWritten_thenTheTextAloneHasTheRows() {
            // GIVEN
            AnswerRows sut = new AnswerRows(new AnswerBounds(9, 10_000, 0, 7), CsvText::new, null);
            sut.begin(List.of(A));
            // WHEN
            sut.row(new Object[] {1});
            String few = sut.arrays().toString();
            sut.row(new Object[] {2});
            // THEN
            assertEquals("[[1]]", few);
            assertNull(sut.arrays());
            assertEquals("a\n1\n2\n", text(sut));
        }

        private static final Column A = new Column("a", "int", "number", null, null);

        private static AnswerBounds bounds(int maxRows, long maxBytes, long maxTokens) {
            return new AnswerBounds(maxRows, maxBytes, maxTokens, 10_000);
        }

        private static String text(AnswerRows rows) {
            return rows.parts().stream().map(JsonBuffer::toString).collect(Collectors.joining());
        }
    }
}
