package org.dbmcp.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/**
 * The operator's file of authorities, looked at before it is used: some drivers take one without
 * any for one that trusts nobody, others say nothing that helps.
 */
final class RootCertificate {
    private RootCertificate() {}

    /** The file, absolute; empty when it cannot be read or holds no certificate. */
    static Optional<Path> in(String name) {
        try {
            Path file = Path.of(name).toAbsolutePath();
            try (InputStream content = Files.newInputStream(file)) {
                boolean some =
                        !CertificateFactory.getInstance("X.509")
                                .generateCertificates(content)
                                .isEmpty();
                return some ? Optional.of(file) : Optional.empty();
            }
        } catch (IOException | CertificateException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
