package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.dbmcp.driver.Dictionary.Question;
import org.junit.jupiter.api.Test;

class KnownFactsTest {
    private static final Question QUESTION = new Question("SELECT ?", List.of("name"));

    private final AtomicLong changes = new AtomicLong();
    private final KnownFacts sut = new KnownFacts(Duration.ofMinutes(1), changes);

    private static KnownFacts.Key key(String value) {
        return new KnownFacts.Key(QUESTION, List.of(value));
    }

    private static List<Fact> facts(String text) {
        return List.of(new Fact(Map.of("name", text)));
    }

    @Test
    void givenAnAnswer_whenAskedAgain_thenItIsKnown() {
        // GIVEN
        sut.put(key("a"), facts("x"), sut.change());
        // WHEN
        List<Fact> known = sut.get(key("a"));
        // THEN
        assertEquals(facts("x"), known);
        assertNull(sut.get(key("b")));
    }

    @Test
    void givenAChangedSchema_whenAskedAgain_thenItIsForgotten() {
        // GIVEN
        sut.put(key("a"), facts("x"), sut.change());
        changes.incrementAndGet();
        // WHEN
        List<Fact> known = sut.get(key("a"));
        // THEN
        assertNull(known);
    }

    @Test
    void givenAChangeWhileItWasAsked_whenAskedAgain_thenItIsForgotten() {
        // GIVEN
        long before = sut.change();
        changes.incrementAndGet();
        // WHEN
        sut.put(key("a"), facts("x"), before);
        // THEN
        assertNull(sut.get(key("a")));
    }

    @Test
    void givenMoreThanFits_whenAskedAgain_thenTheOldestMadeRoom() {
        // GIVEN
        String large = "x".repeat(1_500_000);
        // WHEN
        for (String each : List.of("a", "b", "c")) {
            sut.put(key(each), facts(large), sut.change());
        }
        // THEN
        assertNull(sut.get(key("a")));
        assertEquals(facts(large), sut.get(key("c")));
    }

    @Test
    void givenNoLife_whenAskedAgain_thenNothingWasKept() {
        // GIVEN
        KnownFacts forgetful = new KnownFacts(Duration.ZERO, changes);
        // WHEN
        forgetful.put(key("a"), facts("x"), forgetful.change());
        // THEN
        assertNull(forgetful.get(key("a")));
    }

    @Test
    void givenAShortLife_whenItIsOver_thenTheAnswerIsForgotten() {
        // GIVEN
        KnownFacts shortLived = new KnownFacts(Duration.ofNanos(1), changes);
        shortLived.put(key("a"), facts("x"), shortLived.change());
        // WHEN
        List<Fact> known = shortLived.get(key("a"));
        // THEN
        assertNull(known);
    }

    @Test
    void givenAQuestionThatWasRefused_whenLookedUp_thenOnlyThatOne() {
        // GIVEN
        Question other = new Question("SELECT 1", List.of(), QUESTION);
        // WHEN
        sut.refuse(other);
        // THEN
        assertTrue(sut.isRefused(other));
        assertFalse(sut.isRefused(QUESTION));
    }

    @Test
    void givenALongQuestion_whenAskedAgain_thenItWasNotKept() {
        // GIVEN
        KnownFacts.Key sought = key("x".repeat(10_000));
        // WHEN
        sut.put(sought, List.of(), sut.change());
        // THEN
        assertNull(sut.get(sought));
    }
}
