package org.dbmcp.mcp.era.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.dbmcp.mcp.era.LogLevel;
import org.junit.jupiter.api.Test;

class LogLevelsTest {
    private final LogLevels sut = new LogLevels();

    @Test
    void givenASession_whenItAskedForNone_thenHasTheDefault() {
        assertEquals(LogLevel.INFO, sut.of("s1"));
    }

    @Test
    void givenASession_whenItAskedForALevel_thenHasIt() {
        // GIVEN
        sut.set("s1", LogLevel.ERROR);

        // WHEN
        LogLevel level = sut.of("s1");

        // THEN
        assertEquals(LogLevel.ERROR, level);
    }

    @Test
    void givenNoSession_whenItAskedForALevel_thenGetsNoLines() {
        // GIVEN
        sut.set(null, LogLevel.DEBUG);

        // WHEN
        LogLevel level = sut.of(null);

        // THEN
        assertNull(level);
    }
}
