package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedKeyTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    /** What {@code printf %s 0123456789abcdef0123456789abcdef | sha256sum} prints. */
    private static final String HASH =
            "3eb1bd439947eb762998e566ccc2e099c791118b2f40579cc4f7da2b5061b7f9";

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   "})
    void givenABearer_whenRead_thenIsKnownByItsHash(String scheme) {
        assertEquals(
                Optional.of(new PresentedKey(HASH)),
                PresentedKey.of(List.of(scheme + KEY), List.of()));
    }

    @Test
    void givenTheOtherHeader_whenRead_thenIsTheSame() {
        assertEquals(Optional.of(new PresentedKey(HASH)), PresentedKey.of(List.of(), List.of(KEY)));
    }

    @Test
    void givenBothAndTheSame_whenRead_thenIsOne() {
        assertEquals(
                Optional.of(new PresentedKey(HASH)),
                PresentedKey.of(List.of("Bearer " + KEY), List.of(KEY, KEY)));
    }

    @Test
    void givenAnotherScheme_whenRead_thenThereIsNone() {
        assertEquals(
                Optional.empty(),
                PresentedKey.of(List.of("Basic dXNlcjpwYXNzd29yZA=="), List.of()));
    }

    @Test
    void givenSeveral_whenRead_thenIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PresentedKey.of(List.of("Bearer " + KEY), List.of(KEY + "0")));
        assertThrows(
                IllegalArgumentException.class,
                () -> PresentedKey.of(List.of("Bearer " + KEY, "Bearer x"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "012345678901234567890",
                "0123456789 0123456789 0123456789",
                "0123456789\u00e40123456789\u00e40123456789"
            })
    void givenNoPossibleKey_whenRead_thenIsRefused(String key) {
        assertThrows(
                IllegalArgumentException.class, () -> PresentedKey.of(List.of(), List.of(key)));
    }

    @Test
    void givenOne_whenPrinted_thenNothingOfItIsThere() {
        assertEquals("PresentedKey[***]", new PresentedKey(HASH).toString());
    }
}
