package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.time.InstantSource;
import org.dbmcp.failure.Failure;

/** The settings of who may call. They fail closed: what is contradictory does not start. */
final class AuthRecords {
    private AuthRecords() {}

    static AuthSettings auth(SettingsReader reader, ServerAddress address) {
        AuthSettings auth =
                new AuthSettings(
                        reader.choice("dbmcp.auth", AuthMode.values(), AuthMode::label),
                        reader.flag("dbmcp.allow-anonymous"),
                        keys(reader));
        switch (auth.mode()) {
            case NONE -> checkAnonymous(auth, address);
            case API_KEY -> checkKeys(auth);
        }
        return auth;
    }

    private static ApiKeys keys(SettingsReader reader) {
        String given = reader.secret("dbmcp.api-keys").map(Secret::reveal).orElse("");
        return new ApiKeys(
                new ApiKeyLines("'dbmcp.api-keys'").read(given),
                reader.file("dbmcp.api-keys-file").map(ApiKeyFile::new).orElse(null),
                InstantSource.system());
    }

    private static void checkAnonymous(AuthSettings auth, ServerAddress address) {
        if (!auth.keys().all().isEmpty()) {
            throw new Failure(
                    MISCONFIGURED,
                    "The server does not start, since there are keys that nobody would be asked"
                            + " for: set DBMCP_AUTH=api-key, or take the keys away");
        }
        if (!auth.admitsAnonymous(address.isLoopback())) {
            throw new Failure(
                    MISCONFIGURED,
                    ("The server does not start, since at HTTP_HOST '%s' it would answer anybody"
                                    + " who reaches it: set DBMCP_AUTH=api-key, or HTTP_HOST=localhost, or, if"
                                    + " something in front of it checks callers, DBMCP_ALLOW_ANONYMOUS=true")
                            .formatted(address.host()));
        }
    }

    private static void checkKeys(AuthSettings auth) {
        if (auth.keys().all().isEmpty()) {
            throw new Failure(
                    MISCONFIGURED,
                    "The server does not start, since nobody could call it: with DBMCP_AUTH=api-key"
                            + " there must be a key in DBMCP_API_KEYS_FILE or DBMCP_API_KEYS");
        }
    }
}
