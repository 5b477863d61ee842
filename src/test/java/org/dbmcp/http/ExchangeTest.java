package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.dbmcp.mcp.era.Answer;
import org.junit.jupiter.api.Test;

class ExchangeTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final JsonObject NEWS = Json.createObjectBuilder().add("news", 1).build();
    private static final Answer.Ready DONE = Answer.ok(NEWS);

    @Test
    void givenNewsAndAnAnswer_whenTaken_thenComeInOrder() throws Exception {
        // GIVEN
        Exchange sut = new Exchange(true, news -> {});
        sut.send(NEWS);
        sut.end(DONE);

        // WHEN
        Exchange.Item first = sut.next(AT_ONCE);
        Exchange.Item second = sut.next(AT_ONCE);

        // THEN
        assertEquals(new Exchange.Item.Event(NEWS), first);
        assertEquals(new Exchange.Item.End(DONE), second);
    }

    @Test
    void givenAnInterruptedThread_whenTheAnswerComes_thenItIsThereAndTheInterruptToo()
            throws Exception {
        // GIVEN
        Exchange sut = new Exchange(true, news -> {});
        Thread.currentThread().interrupt();

        // WHEN
        sut.end(DONE);

        // THEN
        assertTrue(Thread.interrupted());
        assertEquals(new Exchange.Item.End(DONE), sut.next(AT_ONCE));
    }

    @Test
    void givenAClientThatTakesNoEvents_whenSent_thenNothingComes() throws Exception {
        // GIVEN
        Exchange sut = new Exchange(false, news -> {});

        // WHEN
        sut.send(NEWS);

        // THEN
        assertFalse(sut.open());
        assertNull(sut.next(AT_ONCE));
    }

    @Test
    void givenAClientThatLeftAFullQueue_whenTheAnswerComes_thenNobodyWaits() {
        // GIVEN
        Exchange sut = new Exchange(true, news -> {});
        for (int i = 0; i < 256; i++) {
            sut.send(NEWS);
        }
        sut.abandon();

        // WHEN
        sut.end(DONE);

        // THEN
        assertFalse(sut.open());
    }

    @Test
    void givenAnAbandonedExchange_whenTheAnswerComes_thenItTakesNoPlace() throws Exception {
        // GIVEN
        Exchange sut = new Exchange(true, news -> {});
        sut.abandon();

        // WHEN
        sut.end(DONE);

        // THEN
        assertNull(sut.next(AT_ONCE));
    }
}
