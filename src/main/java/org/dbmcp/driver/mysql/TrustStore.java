package org.dbmcp.driver.mysql;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import org.dbmcp.failure.Failure;

/** Puts the authorities of a PEM file into a file that Connector/J can read. */
final class TrustStore {
    /** It keeps nothing secret: certificates are public. */
    static final String PASSWORD = "certificates";

    static final String TYPE = "PKCS12";

    private TrustStore() {}

    /** A file that lives as long as this process. */
    static Path of(Path pem) {
        try (InputStream certificates = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            int count = 0;
            for (Certificate each :
                    CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
                store.setCertificateEntry("authority-" + count++, each);
            }
            return written(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new Failure(
                    MISCONFIGURED, "The root certificate cannot be read as a PEM file", e);
        }
    }

    private static Path written(KeyStore store) throws IOException, GeneralSecurityException {
        Path file = Files.createTempFile("authorities", ".p12");
        file.toFile().deleteOnExit();
        try (OutputStream output = Files.newOutputStream(file)) {
            store.store(output, PASSWORD.toCharArray());
        }
        return file;
    }
}
