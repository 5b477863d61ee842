package org.dbmcp.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonArray;
import java.util.List;
import org.dbmcp.json.StrictJson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same rows in each format. */
class RowFormatsTest {
    private static final List<String> LABELS = List.of("id", "name", "odd label");
    private static final JsonArray ROWS =
            StrictJson.read(
                            """
                            [[1,"Ann","x"],[2,null,""],[-3.50,"a \\"b\\", c|d\\n\\\\e",{"k":[1,"2"]}]]
                            """)
                    .asJsonArray();
    private static final JsonArray NONE = StrictJson.read("[]").asJsonArray();

    @Nested
    class Compact {
        @Test
        void givenRows_whenWritten_thenNamesAreThereOnce() {
            assertEquals(
                    """
                    {"columns":["id","name","odd label"],"rows":[[1,"Ann","x"],[2,null,""],\
                    [-3.50,"a \\"b\\", c|d\\n\\\\e",{"k":[1,"2"]}]]}\
                    """,
                    CompactText.of(LABELS, ROWS));
        }

        @Test
        void givenNoRows_whenWritten_thenThereAreNamesStill() {
            assertEquals(
                    "{\"columns\":[\"id\",\"name\",\"odd label\"],\"rows\":[]}",
                    CompactText.of(LABELS, NONE));
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
                    CsvText.of(LABELS, ROWS));
        }

        @Test
        void givenNoRows_whenWritten_thenThereAreNamesStill() {
            assertEquals("id,name,odd label\n", CsvText.of(LABELS, NONE));
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
                    MarkdownText.of(LABELS, ROWS));
        }

        @Test
        void givenATextThatIsNull_whenWritten_thenItCanBeToldFromNull() {
            assertEquals(
                    """
                    | a |
                    | --- |
                    | "NULL" |
                    """,
                    MarkdownText.of(List.of("a"), StrictJson.read("[[\"NULL\"]]").asJsonArray()));
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
                    NdjsonText.of(LABELS, ROWS));
        }

        @Test
        void givenNoRows_whenWritten_thenThereIsNothing() {
            assertEquals("", NdjsonText.of(LABELS, NONE));
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
                    ToonText.of(LABELS, ROWS));
        }

        @Test
        void givenNoRows_whenWritten_thenThereIsAnEmptyArray() {
            assertEquals("[0]:\n", ToonText.of(LABELS, NONE));
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
            JsonArray row = StrictJson.read("[[\"" + text + "\"]]").asJsonArray();
            // WHEN
            String sut = ToonText.of(List.of("a"), row);
            // THEN
            assertEquals("[1]{a}:\n  " + written + "\n", sut);
        }
    }
}
