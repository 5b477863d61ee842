package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.config.TlsSettings.Mode;
import org.dbmcp.driver.Driver;
import org.dbmcp.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that speak MySQL's protocol and mean no good. */
abstract class RogueMySqlContract extends RogueContract {
    RogueMySqlContract(Driver driver) {
        super(driver);
    }

    /** What is said of a method that would tell too much. */
    protected abstract String refused(String method);

    /** What is said of a method that would need the password itself. */
    protected abstract String wholePassword();

    /** What is said of a server that wants this file. */
    protected abstract String file(Path wanted);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql_clear_password",
                "authentication_openid_connect_client",
                "authentication_oci_client",
                "authentication_ldap_sasl_client",
                "authentication_kerberos_client",
                "authentication_webauthn_client",
                "auth_gssapi_client",
                "dialog"
            })
    void givenAMethodThatTellsTooMuch_whenAskedFor_thenNothingIsSaid(String method)
            throws Exception {
        // GIVEN
        RogueServer.Talk talk = RogueMySql.switchingTo(method);
        // WHEN
        Failure failure = failure(talk, TlsSettings.OFF);
        // THEN
        assertSays(refused(method), failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql_clear_password", "authentication_openid_connect_client"})
    void givenAMethodThatTellsTooMuch_whenGreetedWith_thenNothingIsSaid(String method)
            throws Exception {
        // GIVEN
        RogueServer.Talk talk = RogueMySql.greetingWith(method);
        // WHEN
        Failure failure = failure(talk, TlsSettings.OFF);
        // THEN
        assertSays(refused(method), failure);
    }

    @Test
    void givenAPlainServer_whenItWantsTheWholePassword_thenItGetsNone() throws Exception {
        // GIVEN
        RogueServer.Talk talk = RogueMySql.wantingTheWholePassword();
        // WHEN
        Failure failure = failure(talk, TlsSettings.OFF);
        // THEN
        assertSays(wholePassword(), failure);
    }

    @Test
    void givenAFileOfThisMachine_whenAskedForInsteadOfRows_thenNothingIsSent(@TempDir Path folder)
            throws Exception {
        // GIVEN
        Path wanted = Files.writeString(folder.resolve("private"), "its-c0ntent");
        // WHEN
        Failure failure = failure(RogueMySql.wanting(wanted), TlsSettings.OFF, "its-c0ntent");
        // THEN
        assertSays(file(wanted), failure);
    }

    @Test
    void givenASilentHandshake_whenOpened_thenItEndsWithinTheConnectionTimeout() throws Exception {
        // GIVEN
        RogueServer.Talk talk = RogueMySql.silentInTheHandshake();
        // WHEN
        Failure failure = failure(talk, new TlsSettings(Mode.REQUIRE, null));
        // THEN
        assertEquals("DATABASE_UNREACHABLE", failure.kind().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app?allowLoadLocalInfile=true&x=",
                "root:pw@elsewhere",
                "a%00b%2f",
                "a\\b",
                "${user.home}"
            })
    void givenNamesWithSeparators_whenLoggingIn_thenTheyAreSentAsTheyAre(String name)
            throws Exception {
        // GIVEN
        RogueServer.Talk talk = RogueMySql.lettingIn();
        // WHEN
        String heard = heard(talk, "db" + name, "user" + name);
        // THEN
        assertTrue(heard.contains("user" + name + "\0"), heard);
        assertTrue(heard.contains("db" + name), heard);
    }
}
