package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TermTest {
    @Nested
    class WhenScored {
        @Test
        void givenNames_whenScored_thenTheBestReason() {
            // GIVEN
            Term sut = Term.of("Order");
            // WHEN // THEN
            assertEquals(new Score(0, Match.EXACT), sut.score("ORDER", null, null));
            assertEquals(new Score(0, Match.PREFIX), sut.score("orders", null, null));
            assertEquals(new Score(0, Match.WORD), sut.score("last_order_at", null, null));
            assertEquals(new Score(0, Match.PART), sut.score("reordered", null, null));
            assertEquals(new Score(0, Match.COMMENT), sut.score("x", null, "the order's day"));
            assertNull(sut.score("x", "orders", null));
        }

        @Test
        void givenSeveralWords_whenSomeAreMissing_thenTheyCount() {
            // GIVEN
            Term sut = Term.of("customer email");
            // WHEN // THEN
            assertEquals(new Score(0, Match.EXACT), sut.score("email", "customers", null));
            assertEquals(new Score(1, Match.EXACT), sut.score("email", "shops", null));
            assertEquals(new Score(0, Match.EXACT), sut.score("customer_email", "x", null));
        }
    }

    @Nested
    class WhenRead {
        @Test
        void givenTooMuch_whenRead_thenRefused() {
            // GIVEN
            String words = "a ".repeat(20);
            String stars = "*a*b*c*d*";
            String letters = "x".repeat(300);
            // WHEN // THEN
            assertThrows(Failure.class, () -> Term.of(words));
            assertThrows(Failure.class, () -> Term.of(stars));
            assertThrows(Failure.class, () -> Term.of(letters));
        }

        @Test
        void givenStarsInARow_whenRead_thenTheyAreOne() {
            // GIVEN
            // WHEN
            Term sut = Term.of("a****b");
            // THEN
            assertEquals("a*b", sut.text());
            assertEquals("^a.*b$", sut.pattern());
        }

        @Test
        void givenSpecialCharacters_whenMadeAPattern_thenTheyMeanThemselves() {
            // GIVEN
            // WHEN
            Term sut = Term.of("a.b|c[d]");
            // THEN
            assertEquals("a\\.b\\|c\\[d\\]|^b\\|c\\[d\\]$", sut.pattern());
        }
    }

    @Nested
    class WhenWild {
        @Test
        void givenStarsAndMarks_whenMatched_thenAllOfTheName() {
            // GIVEN // WHEN // THEN
            assertTrue(Glob.matches("order*", "orders"));
            assertTrue(Glob.matches("*_id", "customer_id"));
            assertTrue(Glob.matches("o?der*", "order"));
            assertTrue(Glob.matches("*", ""));
            assertFalse(Glob.matches("order", "orders"));
            assertFalse(Glob.matches("*x", "orders"));
        }

        @Test
        void givenAPatternThatBacktracks_whenMatched_thenItEnds() {
            // GIVEN
            String pattern = "a*".repeat(500) + "!";
            // WHEN
            boolean matches = Glob.matches(pattern, "a".repeat(5000));
            // THEN
            assertFalse(matches);
        }
    }
}
