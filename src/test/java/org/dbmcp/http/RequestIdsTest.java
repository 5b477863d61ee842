package org.dbmcp.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Test
    void givenAnIdThatIsFit_whenNamed_thenKeepsIt() {
        assertEquals("gw-1:a/b", RequestIds.of("gw-1:a/b"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "a\nb", "<x>", "ä"})
    void givenNoneThatIsFit_whenNamed_thenMintsOne(String given) {
        assertTrue(RequestIds.of(given).matches(UUID));
    }
}
