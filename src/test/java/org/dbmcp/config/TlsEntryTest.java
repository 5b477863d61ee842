package org.dbmcp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.dbmcp.config.TlsSettings.Mode;
import org.dbmcp.failure.Failure;
import org.dbmcp.it.database.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cases of {@link StoredConnectionReaderTest} leave open: certificates of the client. */
class TlsEntryTest {
    private static final String NO_KEY =
            "'sslKey' must name a readable PEM file with the key of 'sslCert',"
                    + " in PKCS #8 and not encrypted";

    @TempDir private static Path directory;
    private static TestAuthority.Identity client;
    private static TestAuthority.Identity stranger;

    @BeforeAll
    static void makeCertificates() {
        TestAuthority authority = TestAuthority.made();
        client = authority.client();
        stranger = authority.strangersClient();
    }

    @Test
    void givenACertificateAndItsKey_whenRead_thenBothAreSettings() {
        // GIVEN
        TlsEntry sut = entry("verify-full", client.certificate(), client.key());
        // WHEN
        TlsSettings settings = sut.read();
        // THEN
        ClientCertificate shown = new ClientCertificate(client.certificate(), client.key());
        assertEquals(new TlsSettings(Mode.VERIFY_FULL, null, shown), settings);
    }

    @Test
    void givenAnothersKey_whenRead_thenItIsRefused() {
        // GIVEN
        TlsEntry sut = entry("require", client.certificate(), stranger.key());
        // WHEN
        Failure failure = assertThrows(Failure.class, sut::read);
        // THEN
        assertEquals(NO_KEY, failure.getMessage());
    }

    @Test
    void givenTheKeyItselfForTheNameOfItsFile_whenRead_thenTheFaultDoesNotShowIt()
            throws IOException {
        // GIVEN
        Map<String, String> values = new HashMap<>();
        values.put("sslMode", "require");
        values.put("sslCert", client.certificate().toString());
        values.put("sslKey", Files.readString(client.key()));
        TlsEntry sut = new TlsEntry(values);
        // WHEN
        Failure failure = assertThrows(Failure.class, sut::read);
        // THEN
        assertEquals(NO_KEY, failure.getMessage());
    }

    @Test
    void givenACertificateWithoutAKeyInIt_whenItIsGivenAsTheKey_thenItIsRefused() {
        // GIVEN
        TlsEntry sut = entry("verify-ca", client.certificate(), client.certificate());
        // WHEN
        Failure failure = assertThrows(Failure.class, sut::read);
        // THEN
        assertEquals(NO_KEY, failure.getMessage());
    }

    @Test
    void givenNoCertificateInTheFile_whenRead_thenItIsRefused() throws IOException {
        // GIVEN
        Path empty = Files.createTempFile(directory, "empty", ".pem");
        TlsEntry sut = entry("verify-ca", empty, client.key());
        // WHEN
        Failure failure = assertThrows(Failure.class, sut::read);
        // THEN
        assertEquals(
                "'sslCert' must be a readable PEM file of certificates, not '" + empty + "'",
                failure.getMessage());
    }

    @Test
    void givenNoEncryption_whenRead_thenACertificateIsRefused() {
        // GIVEN
        TlsEntry sut = entry("disable", client.certificate(), client.key());
        // WHEN
        Failure failure = assertThrows(Failure.class, sut::read);
        // THEN
        assertEquals("'sslCert' needs 'sslMode' other than disable", failure.getMessage());
    }

    private static TlsEntry entry(String mode, Path certificate, Path key) {
        return new TlsEntry(
                Map.of(
                        "sslMode", mode,
                        "sslCert", certificate.toString(),
                        "sslKey", key.toString()));
    }
}
