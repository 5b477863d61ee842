package org.dbmcp.driver;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dbmcp.config.ClientCertificate;
import org.dbmcp.failure.Failure;

/**
 * What an operator's PEM files hold, in the only form that a driver takes: files again. This
 * process alone can read them, and they go with the sessions' source.
 */
public final class TlsFiles implements AutoCloseable {
    /** The kind of the key stores. */
    public static final String TYPE = "PKCS12";

    /** The only name that pgjdbc looks for. */
    private static final String ALIAS = "user";

    private final String password = random();
    private final List<Path> files = new ArrayList<>();

    /** What opens the key stores. */
    public String password() {
        return password;
    }

    /** A key store with the authorities of a PEM file. */
    public Path authorities(Path pem) {
        try (InputStream certificates = Files.newInputStream(pem)) {
            KeyStore store = empty();
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

    /** A PEM file with the authorities that this JVM trusts. */
    public Path jvmAuthorities() {
        try {
            return written(".pem", JvmAuthorities.pem().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new Failure(MISCONFIGURED, "The JVM's authorities cannot be written", e);
        }
    }

    /** A key store with a certificate and its key. */
    public Path identity(ClientCertificate shown) {
        try {
            KeyStore store = empty();
            store.setEntry(
                    ALIAS, shown.read(), new KeyStore.PasswordProtection(password.toCharArray()));
            return written(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new Failure(
                    MISCONFIGURED, "The client certificate and its key cannot be read", e);
        }
    }

    @Override
    public void close() {
        for (Path each : files) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                System.getLogger(TlsFiles.class.getName())
                        .log(System.Logger.Level.DEBUG, "A file could not be deleted", e);
            }
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, null);
        return store;
    }

    private Path written(KeyStore store) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        store.store(content, password.toCharArray());
        return written(".p12", content.toByteArray());
    }

    private Path written(String ending, byte[] content) throws IOException {
        Path file = Files.createTempFile("dbmcp-", ending);
        files.add(file);
        file.toFile().deleteOnExit();
        return Files.write(file, content);
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
