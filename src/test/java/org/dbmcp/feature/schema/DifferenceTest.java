package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type int, nullable true, comment a | type bigint, nullable true, comment a"
                        + " | type int -> type bigint",
                "type int, nullable true | type int, nullable false"
                        + " | nullable true -> nullable false",
                "a 1, b 2, c 3, d 4 | a 1, b 3, c 4, d 4 | b 2, c 3 -> b 3, c 4",
                "type int | type int, default 0 | nothing -> default 0",
                "type int, comment a | type int | comment a -> nothing",
                "a 1, x | a 1, b 2, x | nothing -> b 2",
                "a 1, b 2 | b 2 | a 1 -> nothing",
                "a 1, b 2, c 3 | a 1, c 3 | b 2 -> nothing",
                "a 1, m [a, b] | a 1, m [a, b, c] | m [a, b] -> m [a, b, c]",
                "'' | a 1 | nothing -> a 1",
                "'x  1\n2' | x 2 | x 1 2 -> x 2"
            })
    void givenTwoLists_whenCompared_thenOnlyWhatDiffers(
            String before, String after, String expected) {
        // GIVEN
        Difference sut = new Difference(before, after);
        // WHEN
        String text = sut.text();
        // THEN
        assertEquals(expected, text);
    }

    @Test
    void givenLongTexts_whenCompared_thenTheDifferenceIsShownWithinBounds() {
        // GIVEN
        String alike = "definition select " + "x".repeat(500);
        // WHEN
        String text = new Difference(alike + " from a", alike + " from b").text();
        String apart = new Difference("y".repeat(500), "z".repeat(500)).text();
        // THEN
        assertEquals("…xxxxxxxxxxxxxx from a -> …xxxxxxxxxxxxxx from b", text);
        assertTrue(apart.length() < 170, apart);
        assertTrue(apart.startsWith("yyy") && apart.endsWith("zzz…"), apart);
    }

    @Test
    void givenStringsOneAfterTheOther_whenOneIsAdded_thenTheWholeOfThem() {
        // GIVEN
        Difference sut = new Difference("definition 'a', 'b'", "definition 'a', 'b', 'c'");
        // WHEN
        String text = sut.text();
        // THEN
        assertEquals("definition 'a', 'b' -> definition 'a', 'b', 'c'", text);
    }
}
