package org.dbmcp.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dbmcp.json.JsonBuffer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same rows in each format. */
class RowFormatsTest {
    private static final List<String> LABELS = List.of("id", "name", "odd label");
    private static final Object[][] ROWS = {
        {1, "Ann", "x"},
        {2, null, ""},
        {new BigDecimal("-3.50"), "a \"b\", c|d\n\\e", new RawJson("{\"k\": [1, \"2\"]}")}
    };
    private static final Object[][] NONE = {};

    private static String written(RowText sut, List<String> labels, Object[]... rows) {
        sut.begin(labels);
        WrittenRow row = new WrittenRow();
        for (Object[] each : rows) {
            sut.row(row.take(each));
        }
        return sut.parts(rows.length).stream()
                .map(JsonBuffer::toString)
                .collect(Collectors.joining());
    }

    @Nested
    class Compact {
        @Test
        void givenRows_whenWritten_thenNamesAreThereOnce() {
            assertEquals(
                    """
                    {"columns":["id","name","odd label"],"rows":[[1,"Ann","x"],[2,null,""],\
                    [-3.50,"a \\"b\\", c|d\\n\\\\e",{"k":[1,"2"]}]]}\
                    """,
                    written(new CompactText(), LABELS, ROWS));
        }

        @Test
        void givenNoRows_whenWritten_thenThereAreNamesStill() {
            assertEquals(
                    "{\"columns\":[\"id\",\"name\",\"odd label\"],\"rows\":[]}",
                    written(new CompactText(), LABELS, NONE));
        }
    }

    @Nested
    class Csv {
        @Test
        void givenRows_whenWritten_thenNullIsEmptyAndTheEmptyTextIsQuoted() {
            assertEquals(
                    """
                    id,name,odd label
                    1,Ann,x
                    2,,""
                    -3.50,"a ""b"", c|d
                    \\e","{""k"":[1,""2""]}"
                    """,
                    written(new CsvText(), LABELS, ROWS));
        }

        @Test
        void givenOtherValues_whenWritten_thenTheyAreTextsAndNumbers() {
            assertEquals(
                    """
                    a,b,c,d,e
                    2026-01-31,1.0E+300,NaN,,true
                    """,
                    written(
                            new CsvText(),
                            List.of("a", "b", "c", "d", "e"),
                            new Object[] {
                                LocalDate.of(2026, 1, 31),
                                1e300,
                                Double.NaN,
                                new RawJson("null"),
                                true
                            }));
        }

        @Test
        void givenNoRows_whenWritten_thenThereAreNamesStill() {
            assertEquals("id,name,odd label\n", written(new CsvText(), LABELS, NONE));
        }
    }

    @Nested
    class Markdown {
        @Test
        void givenRows_whenWritten_thenEachStaysOnItsLineAndInItsCells() {
            assertEquals(
                    """
                    | id | name | odd label |
                    | --- | --- | --- |
                    | 1 | Ann | x |
                    | 2 | NULL |  |
                    | -3.50 | a "b", c\\|d<br>\\\\e | {"k":[1,"2"]} |
                    """,
                    written(new MarkdownText(), LABELS, ROWS));
        }

        @Test
        void givenATextThatIsNull_whenWritten_thenItCanBeToldFromNull() {
            assertEquals(
                    """
                    | a |
                    | --- |
                    | "NULL" |
                    """,
                    written(new MarkdownText(), List.of("a"), new Object[] {"NULL"}));
        }
    }

    @Nested
    class Ndjson {
        @Test
        void givenRows_whenWritten_thenEachIsAnObjectOnItsLine() {
            assertEquals(
                    """
                    {"id":1,"name":"Ann","odd label":"x"}
                    {"id":2,"name":null,"odd label":""}
                    {"id":-3.50,"name":"a \\"b\\", c|d\\n\\\\e","odd label":{"k":[1,"2"]}}
                    """,
                    written(ObjectText.ndjson(), LABELS, ROWS));
        }

        @Test
        void givenNoRows_whenWritten_thenThereIsNothing() {
            assertEquals("", written(ObjectText.ndjson(), LABELS, NONE));
        }
    }

    @Nested
    class Toon {
        @Test
        void givenRows_whenWritten_thenTheirNumberAndNamesComeFirst() {
            assertEquals(
                    """
                    [3]{id,name,"odd label"}:
                      1,Ann,x
                      2,null,""
                      -3.5,"a \\"b\\", c|d\\n\\\\e","{\\"k\\":[1,\\"2\\"]}"
                    """,
                    written(new ToonText(), LABELS, ROWS));
        }

        @Test
        void givenNoRows_whenWritten_thenThereIsAnEmptyArray() {
            assertEquals("[0]:\n", written(new ToonText(), LABELS, NONE));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                textBlock =
                        """
                        plain text   | plain text
                        naïve ☃      | naïve ☃
                        true         | "true"
                        null         | "null"
                        True         | True
                        42           | "42"
                        -1.5e3       | "-1.5e3"
                        007          | "007"
                        +1           | "+1"
                        a#b          | a#b
                        # note       | "# note"
                        1.2.3        | 1.2.3
                        - item       | "- item"
                        a:b          | "a:b"
                        a,b          | "a,b"
                        [1]          | "[1]"
                        ~ padded~    | " padded"
                        2026-01-31   | 2026-01-31
                        """)
        void givenAText_whenWritten_thenItIsQuotedWhereItCouldBeMistaken(
                String text, String written) {
            // GIVEN
            RowText sut = new ToonText();
            // WHEN
            String all = written(sut, List.of("a"), new Object[] {text});
            // THEN
            assertEquals("[1]{a}:\n  " + written + "\n", all);
        }
    }
}
