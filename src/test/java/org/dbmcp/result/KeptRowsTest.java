package org.dbmcp.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRowsTest {
    @TempDir private Path directory;
    private KeptRows sut;

    @BeforeEach
    void begin() {
        sut = new KeptRows(directory.resolve("rows"), 1 << 20, 1 << 19);
        sut.begin(List.of(column("a", "text"), column("j", "json")));
    }

    @AfterEach
    void end() {
        sut.close();
    }

    private static Column column(String label, String encoding) {
        return new Column(label, encoding, encoding, null, null);
    }

    private static AnswerRows taker(int maxRows) {
        return new AnswerRows(new AnswerBounds(maxRows, 1 << 20, 0, 1 << 20), () -> null, null);
    }

    @Nested
    class Read {
        @Test
        void givenValuesOfAllKinds_whenRead_thenTheyAreWrittenAsBefore() throws IOException {
            // GIVEN
            Object[][] rows = {
                {"a\n\r\u2028\"é😀", new RawJson("{\"n\": 1.10}")},
                {null, null},
                {new BigDecimal("12345678901234567890.10"), new RawJson("\"text\"")},
                {1e300, new RawJson("[".repeat(900) + "]".repeat(900))},
                {Double.NaN, new RawJson("oops")},
                {new Binary(new byte[] {1}, 9, "ab"), new RawJson("null")},
                {List.of(1, Map.of("k", true)), new RawJson("12")},
                {new BigDecimal("9".repeat(1_500)), null},
            };
            AnswerRows expected = taker(100);
            for (Object[] row : rows) {
                sut.row(row);
                expected.row(row);
            }
            sut.finish();
            AnswerRows read = taker(100);
            // WHEN
            long end = sut.read(0, read);
            // THEN
            assertEquals(expected.arrays().toString(), read.arrays().toString());
            assertEquals(sut.bytes(), end);
            assertEquals(8, sut.count());
        }

        @Test
        void givenManyRows_whenReadInParts_thenEachComesOnce() throws IOException {
            // GIVEN
            for (int i = 0; i < 20_000; i++) {
                sut.row(new Object[] {"é" + i, null});
            }
            sut.finish();
            AnswerRows first = taker(15_000);
            AnswerRows second = taker(15_000);
            // WHEN
            long middle = sut.read(0, first);
            sut.read(middle, second);
            // THEN
            assertEquals(15_000, first.count());
            assertEquals(5_000, second.count());
            assertTrue(second.arrays().toString().startsWith("[[\"é15000\",null],"));
        }

        @Test
        void givenItIsClosed_whenRead_thenItSaysSo() {
            // GIVEN
            sut.row(new Object[] {"a", null});
            sut.finish();
            // WHEN
            sut.close();
            // THEN
            assertThrows(IOException.class, () -> sut.read(0, taker(1)));
        }
    }

    @Nested
    class Row {
        @Test
        void givenNoPlaceForTheFile_whenWritten_thenNothingIsKeptAndNothingFails() {
            // GIVEN
            KeptRows homeless =
                    new KeptRows(directory.resolve("none").resolve("rows"), 1 << 20, 1 << 19);
            homeless.begin(List.of(column("a", "text")));
            // WHEN
            homeless.row(new Object[] {"a"});
            homeless.finish();
            // THEN
            assertEquals(0, homeless.count());
            assertTrue(homeless.isFull());
        }

        @Test
        void givenARowThatNoAnswerCouldGive_whenWritten_thenItIsLeftOut() {
            // GIVEN
            KeptRows narrow = new KeptRows(directory.resolve("narrow"), 1 << 20, 20);
            narrow.begin(List.of(column("a", "text")));
            // WHEN
            boolean kept = narrow.row(new Object[] {"x".repeat(30)});
            // THEN
            assertFalse(kept);
            assertTrue(narrow.isFull());
        }

        @Test
        void givenMoreBytesThanAllowed_whenWritten_thenTheRowIsLeftOut() throws IOException {
            // GIVEN
            KeptRows small = new KeptRows(directory.resolve("small"), 20, 20);
            small.begin(List.of(column("a", "text")));
            // WHEN
            boolean first = small.row(new Object[] {"12345678"});
            boolean second = small.row(new Object[] {"12345678"});
            small.finish();
            // THEN
            assertTrue(first);
            assertFalse(second);
            assertTrue(small.isFull());
            AnswerRows read = taker(9);
            small.read(0, read);
            assertEquals("[[\"12345678\"]]", read.arrays().toString());
            small.close();
        }

        @Test
        void givenItIsClosed_whenTheDirectoryIsListed_thenNothingIsLeft() throws IOException {
            // GIVEN
            sut.row(new Object[] {"a", null});
            sut.finish();
            // WHEN
            sut.close();
            // THEN
            try (Stream<Path> files = Files.list(directory)) {
                assertEquals(List.of(), files.toList());
            }
        }
    }
}
