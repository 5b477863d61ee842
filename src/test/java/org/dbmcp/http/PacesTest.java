package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.IntStream;
import org.dbmcp.access.Caller;
import org.dbmcp.config.PaceSettings;
import org.junit.jupiter.api.Test;

class PacesTest {
    private static final Caller ALICE = new Caller("api-key", "alice");
    private static final Caller BOB = new Caller("api-key", "bob");

    private final Paces sut = new Paces(new PaceSettings(2, 1), () -> 0);

    @Test
    void givenABusyCaller_whenCalled_thenIsRefusedAndOthersAreNot() {
        // GIVEN
        sut.called(ALICE);
        sut.called(ALICE);

        // WHEN
        Refusal refusal = assertThrows(Refusal.class, () -> sut.called(ALICE));

        // THEN
        assertEquals(429, refusal.status());
        assertEquals("Too many calls a second", refusal.getMessage());
        assertEquals(Map.of("Retry-After", "1"), refusal.headers());
        assertDoesNotThrow(() -> sut.called(BOB));
    }

    @Test
    void givenAFailedKey_whenTheAddressFailsAgain_thenIsRefusedForAMinute() {
        // GIVEN
        sut.failed("10.0.0.1");

        // WHEN
        Refusal refusal = assertThrows(Refusal.class, () -> sut.failed("10.0.0.1"));

        // THEN
        assertEquals(429, refusal.status());
        assertEquals(Map.of("Retry-After", "60"), refusal.headers());
    }

    @Test
    void givenAHundredThousandAddresses_whenAllFail_thenTheTableIsFullAndNoLonger() {
        // WHEN
        long counted = IntStream.range(0, 100_000).filter(this::failsFor).count();

        // THEN
        assertTrue(counted > 900 && counted <= 1024, () -> Long.toString(counted));
    }

    private boolean failsFor(int address) {
        try {
            sut.failed(Integer.toString(address));
            return true;
        } catch (Refusal e) {
            return false;
        }
    }
}
