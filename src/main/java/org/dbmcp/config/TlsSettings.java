package org.dbmcp.config;

import java.nio.file.Path;

/**
 * How a session is encrypted and whom it trusts.
 *
 * @param mode what is demanded of the server
 * @param rootCertificate a PEM file with the authorities to trust; null trusts those of the JVM
 * @param clientCertificate what is shown to the database; null shows nothing
 */
public record TlsSettings(Mode mode, Path rootCertificate, ClientCertificate clientCertificate) {
    /** No encryption. */
    public static final TlsSettings OFF = new TlsSettings(Mode.DISABLE, null);

    /** Encrypted, certificate and host name verified: what {@code ssl: true} means. */
    public static final TlsSettings VERIFIED = new TlsSettings(Mode.VERIFY_FULL, null);

    /** Settings that show the database no certificate. */
    public TlsSettings(Mode mode, Path rootCertificate) {
        this(mode, rootCertificate, null);
    }

    /** What is demanded of the server. */
    public enum Mode {
        DISABLE,
        /** Encrypted, but the server may be anyone. */
        REQUIRE,
        /** Encrypted, and the certificate is signed by a trusted authority. */
        VERIFY_CA,
        /** As above, and the certificate names the host. */
        VERIFY_FULL
    }

    /** Whether the session is encrypted at all. */
    public boolean enabled() {
        return mode != Mode.DISABLE;
    }

    /** Whether the server must prove that a trusted authority knows it. */
    public boolean verified() {
        return mode == Mode.VERIFY_CA || mode == Mode.VERIFY_FULL;
    }
}
