package org.dbmcp.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dbmcp.config.ResultFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Writes the table of ADR 11, and fails when the one in the repository is another: then copy what
 * target/ has over it, and read what changed.
 */
class TokenTableTest {
    private static final Path KEPT = Path.of("docs/adr/0011-formats-of-rows.md");
    private static final Path MADE = Path.of("target/0011-formats-of-rows.md");
    private static final String BEGIN = "<!-- written by TokenTableTest -->\n";
    private static final String END = "<!-- end -->";

    private final TokenTable sut = new TokenTable();

    @AfterEach
    void close() {
        sut.close();
    }

    @Test
    void givenTypicalResults_whenCounted_thenTheTableOfTheDecisionIsUpToDate() throws IOException {
        // GIVEN
        String kept = Files.readString(KEPT);
        int begin = kept.indexOf(BEGIN) + BEGIN.length();
        // WHEN
        String table = sut.markdown();
        // THEN
        Files.writeString(
                MADE, kept.substring(0, begin) + table + kept.substring(kept.indexOf(END)));
        assertEquals(kept.substring(begin, kept.indexOf(END)), table);
    }

    @ParameterizedTest
    @EnumSource
    void givenAPeer_whenItSendsManyRows_thenOurTextOfThemIsCheaper(TokenPeer peer) {
        for (TypicalResult each : TypicalResult.values()) {
            assertTrue(sut.ours(ResultFormat.CSV, each) < sut.theirs(peer, each), each.title());
        }
    }
}
