package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import org.dbmcp.config.TlsSettings.Mode;
import org.dbmcp.failure.Failure;

/**
 * What an entry of the stored connections says of TLS, not checked yet.
 *
 * @param values the entry's keys and values
 */
record TlsEntry(Map<String, String> values) {
    private static final String ROOT = "sslRootCert";
    private static final String CERTIFICATE = "sslCert";
    private static final String KEY = "sslKey";

    /**
     * The settings.
     *
     * @throws Failure when something is wrong, naming the key
     */
    TlsSettings read() {
        Mode mode = mode();
        return new TlsSettings(mode, rootCertificate(mode), clientCertificate(mode));
    }

    private Mode mode() {
        String ssl = values.getOrDefault("ssl", "false").toLowerCase(Locale.ROOT);
        if (!ssl.equals("true") && !ssl.equals("false")) {
            throw wrong("ssl", "true or false");
        }
        String given =
                values.getOrDefault("sslMode", ssl.equals("true") ? "verify-full" : "disable");
        return switch (given) {
            case "disable" -> Mode.DISABLE;
            case "require" -> Mode.REQUIRE;
            case "verify-ca" -> Mode.VERIFY_CA;
            case "verify-full" -> Mode.VERIFY_FULL;
            default -> throw wrong("sslMode", "disable, require, verify-ca or verify-full");
        };
    }

    private Path rootCertificate(Mode mode) {
        if (!values.containsKey(ROOT)) {
            return null;
        }
        if (mode == Mode.DISABLE || mode == Mode.REQUIRE) {
            throw new Failure(
                    MISCONFIGURED, "'sslRootCert' needs 'sslMode' verify-ca or verify-full");
        }
        return certificates(ROOT);
    }

    private ClientCertificate clientCertificate(Mode mode) {
        if (!values.containsKey(CERTIFICATE) && !values.containsKey(KEY)) {
            return null;
        }
        if (!values.containsKey(CERTIFICATE) || !values.containsKey(KEY)) {
            throw new Failure(MISCONFIGURED, "'sslCert' and 'sslKey' need each other");
        }
        if (mode == Mode.DISABLE) {
            throw new Failure(MISCONFIGURED, "'sslCert' needs 'sslMode' other than disable");
        }
        return withKey(certificates(CERTIFICATE));
    }

    private Path certificates(String key) {
        return RootCertificate.in(values.get(key))
                .orElseThrow(() -> wrong(key, "a readable PEM file of certificates"));
    }

    private ClientCertificate withKey(Path certificate) {
        try {
            ClientCertificate shown =
                    new ClientCertificate(certificate, Path.of(values.get(KEY)).toAbsolutePath());
            shown.read();
            return shown;
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            // Not shown: it may be the key itself, put in the place of its file's name.
            throw new Failure(
                    MISCONFIGURED,
                    "'sslKey' must name a readable PEM file with the key of 'sslCert',"
                            + " in PKCS #8 and not encrypted");
        }
    }

    /** Shows the value: it is a word or the name of a file. */
    private Failure wrong(String key, String expected) {
        return new Failure(
                MISCONFIGURED,
                "'%s' must be %s, not '%s'".formatted(key, expected, values.get(key)));
    }
}
