package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthRecordsTest {
    private static final String KEY = "one sha256:" + "a".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"*", "0.0.0.0", "::", "10.0.0.7"})
    void givenAnAddressThatOthersReach_whenNobodyHasToProveAnything_thenDoesNotStart(String host) {
        // GIVEN
        Map<String, String> nothing = Map.of();
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> auth(host, nothing));
        // THEN
        assertEquals(
                "The server does not start, since at HTTP_HOST '"
                        + host
                        + "' it would answer anybody who reaches it: set DBMCP_AUTH=api-key, or"
                        + " HTTP_HOST=localhost, or, if something in front of it checks callers,"
                        + " DBMCP_ALLOW_ANONYMOUS=true",
                failure.getMessage());
    }

    @Test
    void givenAnAddressThatOthersReach_whenTheOperatorSaysSo_thenStarts() {
        // GIVEN
        Map<String, String> allowed = Map.of("dbmcp.allow-anonymous", "true");
        // WHEN
        AuthSettings sut = auth("*", allowed);
        // THEN
        assertEquals(AuthMode.NONE, sut.mode());
        assertTrue(sut.admitsAnonymous(false));
    }

    @Test
    void givenKeysThatNobodyIsAskedFor_whenRead_thenDoesNotStart() {
        // GIVEN
        Map<String, String> keys = Map.of("dbmcp.api-keys", KEY);
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> auth("localhost", keys));
        // THEN
        assertEquals(
                "The server does not start, since there are keys that nobody would be asked for:"
                        + " set DBMCP_AUTH=api-key, or take the keys away",
                failure.getMessage());
    }

    @Test
    void givenKeysAreAskedForAndThereIsNone_whenRead_thenDoesNotStart() {
        // GIVEN
        Map<String, String> none = Map.of("dbmcp.auth", "api-key");
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> auth("localhost", none));
        // THEN
        assertEquals(
                "The server does not start, since nobody could call it: with DBMCP_AUTH=api-key"
                        + " there must be a key in DBMCP_API_KEYS_FILE or DBMCP_API_KEYS",
                failure.getMessage());
    }

    @Test
    void givenKeys_whenRead_thenNobodyComesInWithoutOneWhateverElseIsSet() {
        // GIVEN
        Map<String, String> settings =
                Map.of(
                        "dbmcp.auth", "api-key",
                        "dbmcp.api-keys", KEY,
                        "dbmcp.allow-anonymous", "true");
        // WHEN
        AuthSettings sut = auth("*", settings);
        // THEN
        assertEquals(AuthMode.API_KEY, sut.mode());
        assertEquals("one", sut.keys().all().getFirst().name());
        assertFalse(sut.admitsAnonymous(true));
    }

    private static AuthSettings auth(String host, Map<String, String> settings) {
        return AuthRecords.auth(
                new SettingsReader(SettingsOf.map(settings)), new ServerAddress(host, 9080));
    }
}
