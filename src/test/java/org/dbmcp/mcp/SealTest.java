package org.dbmcp.mcp;

import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dbmcp.config.Secret;
import org.dbmcp.config.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final JsonObject PAYLOAD = Json.createObjectBuilder().add("name", "Zoë").build();

    private Seal sut;

    @BeforeEach
    void seal() {
        sut = sealAt(NOW, "0123456789abcdef0123456789abcdef");
    }

    @Test
    void givenATokenOfOurs_whenOpenedByAnotherReplica_thenGivesThePayload() {
        // GIVEN
        String token = sut.seal("a", PAYLOAD, Duration.ofMinutes(1));

        // WHEN
        Optional<JsonObject> opened =
                sealAt(NOW, "0123456789abcdef0123456789abcdef").open("a", token);

        // THEN
        assertEquals("Zoë", opened.orElseThrow().getString("name"));
    }

    @Test
    void givenAToken_whenOpenedForAnotherPurpose_thenIsEmpty() {
        // GIVEN
        String token = sut.seal("a", PAYLOAD, Duration.ofMinutes(1));

        // WHEN
        Optional<JsonObject> opened = sut.open("b", "b" + token.substring(1));

        // THEN
        assertTrue(opened.isEmpty());
    }

    @Test
    void givenAToken_whenItsTimeIsOver_thenIsEmpty() {
        // GIVEN
        String token = sut.seal("a", PAYLOAD, Duration.ofMinutes(1));

        // WHEN
        Optional<JsonObject> opened =
                sealAt(NOW.plusSeconds(60), "0123456789abcdef0123456789abcdef").open("a", token);

        // THEN
        assertTrue(opened.isEmpty());
    }

    @Test
    void givenAnotherKey_whenOpened_thenIsEmpty() {
        // GIVEN
        String token = sut.seal("a", PAYLOAD, Duration.ofMinutes(1));

        // WHEN
        Optional<JsonObject> opened =
                sealAt(NOW, "another-key-another-key-another-").open("a", token);

        // THEN
        assertTrue(opened.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-TAMPERED", "A", "=", " "})
    void givenSomethingAppended_whenOpened_thenIsEmpty(String end) {
        // GIVEN
        String token = sut.seal("a", PAYLOAD, Duration.ofMinutes(1)) + end;

        // WHEN
        Optional<JsonObject> opened = sut.open("a", token);

        // THEN
        assertTrue(opened.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "a.", "a..", "a.b", "a.b.c", "b.b.c"})
    void givenRubbish_whenOpened_thenIsEmpty(String token) {
        assertTrue(sut.open("a", token).isEmpty());
    }

    private static Seal sealAt(Instant now, String key) {
        return new Seal(new SigningKey(new Secret(key)), Clock.fixed(now, UTC));
    }
}
