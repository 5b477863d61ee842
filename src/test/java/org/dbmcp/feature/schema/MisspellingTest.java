package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "order", "orderitems", "custommer_invoise_7", "a.b*c+d"})
    void givenATerm_whenNamesAreShorterOrLonger_thenNoneFits(String text) {
        // GIVEN
        Term term = Term.of(text);
        Pattern sut = Pattern.compile(Misspelling.pattern(term));
        int shortest = Misspelling.shortest(term);
        int longest = Misspelling.longest(term);
        // WHEN
        // THEN: whatever is before and behind a part that was kept
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= text.length(); to++) {
                String part = text.substring(from, to);
                for (int length : IntStream.range(part.length(), 40).toArray()) {
                    boolean possible = length >= shortest && length <= longest;
                    for (int before = 0; before <= length - part.length(); before++) {
                        int behind = length - part.length() - before;
                        String name = "x".repeat(before) + part + "x".repeat(behind);
                        assertFalse(!possible && sut.matcher(name).matches(), name);
                    }
                }
            }
        }
        assertTrue(sut.matcher(text).matches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "custommer_invoise_7"})
    void givenATerm_whenItsPatternIsMade_thenItsLengthsAreTwoChangesAPart(String text) {
        // GIVEN
        Term sut = Term.of(text);
        int changes = text.length() / 5;
        // WHEN
        // THEN
        assertEquals(text.length() - 2 * changes, Misspelling.shortest(sut));
        assertEquals(text.length() + 2 * changes, Misspelling.longest(sut));
    }
}
