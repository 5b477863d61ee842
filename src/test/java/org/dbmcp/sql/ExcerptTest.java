package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void givenAPlaceInALine_whenShown_thenTheCaretIsUnderIt() {
        // GIVEN
        String sql = "SELECT id,\n\tnam\nFROM person";
        // WHEN
        String sut = Excerpt.of(sql, sql.indexOf("nam") + 1);
        // THEN
        assertEquals("line 2: \tnam\n        \t^", sut);
    }

    @Test
    void givenALongLine_whenShown_thenOnlyWhatIsNear() {
        // GIVEN
        String sql = "a".repeat(100) + "X" + "b".repeat(100);
        // WHEN
        String sut = Excerpt.of(sql, 101);
        // THEN
        assertEquals(
                "line 1: ..."
                        + "a".repeat(60)
                        + "X"
                        + "b".repeat(39)
                        + "...\n"
                        + " ".repeat(8 + 3 + 60)
                        + "^",
                sut);
    }

    @Test
    void givenTheEnd_whenShown_thenTheCaretIsBehindTheLastCharacter() {
        assertEquals("line 1: SELECT\n" + " ".repeat(14) + "^", Excerpt.of("SELECT", 7));
    }

    @Test
    void givenNoPlace_whenShown_thenNothing() {
        assertNull(Excerpt.of("SELECT", 0));
        assertNull(Excerpt.of("SELECT", 8));
    }
}
