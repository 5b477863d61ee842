package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dbmcp.driver.Dictionary.Question;
import org.junit.jupiter.api.Test;

class KnownFactsTest {
    private static final Question QUESTION = new Question("SELECT ?", List.of("name"));

    private static final String LARGE = "x".repeat(1_900_000);

    private final AtomicLong changes = new AtomicLong();
    private final FactShelf shelf = new FactShelf(Duration.ofMinutes(1), changes);
    private final KnownFacts sut = new KnownFacts(shelf);

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
        List<Fact> known = sut.get(key("a")).facts();
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
        FactShelf.Known known = sut.get(key("a"));
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
        // WHEN
        for (String each : List.of("a", "b", "c", "d", "e")) {
            sut.put(key(each), facts(LARGE), sut.change());
            sut.get(key("a"));
        }
        // THEN
        assertNull(sut.get(key("b")));
        assertEquals(facts(LARGE), sut.get(key("a")).facts());
        assertEquals(facts(LARGE), sut.get(key("e")).facts());
    }

    @Test
    void givenManyConnections_whenTheyKnowMuch_thenTogetherNoMoreThanOneMay() {
        // GIVEN
        List<KnownFacts> many = Stream.generate(() -> new KnownFacts(shelf)).limit(100).toList();
        // WHEN
        many.forEach(each -> each.put(key("a"), facts(LARGE), each.change()));
        // THEN
        assertTrue(shelf.weight() <= 8_000_000, () -> "" + shelf.weight());
        assertNull(many.getFirst().get(key("a")));
        assertEquals(facts(LARGE), many.getLast().get(key("a")).facts());
    }

    @Test
    void givenTwoConnections_whenOneAsks_thenItDoesNotSeeWhatTheOtherWasTold() {
        // GIVEN
        KnownFacts other = new KnownFacts(shelf);
        sut.put(key("a"), facts("x"), sut.change());
        // WHEN
        FactShelf.Known known = other.get(key("a"));
        // THEN
        assertNull(known);
    }

    @Test
    void givenAClosedConnection_whenItsMemoryIsLookedAt_thenOnlyThatOfOthersIsLeft() {
        // GIVEN
        KnownFacts other = new KnownFacts(shelf);
        other.put(key("a"), facts("x"), other.change());
        long weight = shelf.weight();
        sut.put(key("a"), facts(LARGE), sut.change());
        // WHEN
        sut.close();
        sut.put(key("b"), facts("late"), sut.change());
        // THEN
        assertEquals(weight, shelf.weight());
        assertNull(sut.get(key("b")));
        assertEquals(facts("x"), other.get(key("a")).facts());
    }

    @Test
    void givenAnAnswerThatIsTooHeavy_whenAskedAgain_thenItWasNotKept() {
        // GIVEN
        sut.put(key("a"), facts("x"), sut.change());
        // WHEN
        sut.put(key("a"), facts("x".repeat(2_000_001)), sut.change());
        // THEN
        assertNull(sut.get(key("a")));
        assertEquals(0, shelf.weight());
    }

    @Test
    void givenNoLife_whenAskedAgain_thenNothingWasKept() {
        // GIVEN
        KnownFacts forgetful = new KnownFacts(new FactShelf(Duration.ZERO, changes));
        // WHEN
        forgetful.put(key("a"), facts("x"), forgetful.change());
        // THEN
        assertNull(forgetful.get(key("a")));
    }

    @Test
    void givenAShortLife_whenItIsOver_thenTheAnswerIsForgotten() {
        // GIVEN
        KnownFacts shortLived = new KnownFacts(new FactShelf(Duration.ofNanos(1), changes));
        shortLived.put(key("a"), facts("x"), shortLived.change());
        // WHEN
        FactShelf.Known known = shortLived.get(key("a"));
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
