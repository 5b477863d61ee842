package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dbmcp.config.TlsSettings;
import org.dbmcp.config.TlsSettings.Mode;
import org.dbmcp.driver.postgresql.PostgreSqlDriver;
import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that speak PostgreSQL's protocol and mean no good. */
class RoguePostgreSqlServerTest extends RogueContract {
    RoguePostgreSqlServerTest() {
        super(new PostgreSqlDriver(RealDatabaseContract.QUERIES));
    }

    @Test
    void givenAPlainServer_whenItWantsThePassword_thenItGetsNone() throws Exception {
        // GIVEN
        RogueServer.Talk talk = RoguePostgreSql.wantingThePassword();
        // WHEN
        Failure failure = failure(talk, TlsSettings.OFF);
        // THEN
        assertSays("Authentication method is not allowed by requireAuth", failure);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DISABLE")
    void givenAServerThatDeclinesTls_whenTlsIsDemanded_thenItGetsNoLogin(Mode mode)
            throws Exception {
        // GIVEN
        RogueServer.Talk talk = RoguePostgreSql.wantingThePassword();
        // WHEN
        Failure failure = failure(talk, new TlsSettings(mode, null), "somebody");
        // THEN
        assertSays("The server does not support SSL. (TLS: the server does not offer it)", failure);
    }

    @Test
    void givenASilentHandshake_whenOpened_thenItEndsWithinTheConnectionTimeout() throws Exception {
        // GIVEN
        RogueServer.Talk talk = RoguePostgreSql.silentInTheHandshake();
        // WHEN
        Failure failure = failure(talk, TlsSettings.VERIFIED, "somebody");
        // THEN
        assertSays("Connection attempt timed out.", failure);
    }

    @Test
    void givenTooManyRounds_whenThePasswordIsToBeHashed_thenItIsNot() throws Exception {
        // GIVEN
        RogueServer.Talk talk = RoguePostgreSql.wantingTooManyRounds();
        // WHEN
        Failure failure = failure(talk, TlsSettings.OFF);
        // THEN
        assertSays(
                "Server requested 2,147,483,647 SCRAM PBKDF2 iterations, which exceeds the"
                        + " client-side limit of 100,000. If you trust this server, raise the"
                        + " scramMaxIterations connection property.",
                failure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app?allowLoadLocalInfile=true&x=",
                "app;a=b",
                "a/b#c",
                "root:pw@elsewhere",
                "a,b",
                "a%00b%2f",
                "a\\b",
                "(host=elsewhere)",
                "' OR ''='",
                "${user.home}"
            })
    void givenNamesWithSeparators_whenLoggingIn_thenTheyAreSentAsTheyAre(String name)
            throws Exception {
        // GIVEN
        RogueServer.Talk talk = RoguePostgreSql.wantingThePassword();
        // WHEN
        String heard = heard(talk, "db" + name, "user" + name);
        // THEN
        assertTrue(heard.contains("user\0user" + name + "\0"), heard);
        assertTrue(heard.contains("database\0db" + name + "\0"), heard);
    }
}
