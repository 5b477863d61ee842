package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthRecordsTest {
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
        assertEquals(new AuthSettings(AuthMode.NONE, true), sut);
    }

    private static AuthSettings auth(String host, Map<String, String> settings) {
        return AuthRecords.auth(
                new SettingsReader(SettingsOf.map(settings)), new ServerAddress(host, 9080));
    }
}
