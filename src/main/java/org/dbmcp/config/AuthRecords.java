package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import org.dbmcp.failure.Failure;

/** The settings of who may call. They fail closed: what is contradictory does not start. */
final class AuthRecords {
    private AuthRecords() {}

    static AuthSettings auth(SettingsReader reader, ServerAddress address) {
        AuthSettings auth =
                new AuthSettings(
                        reader.choice("dbmcp.auth", AuthMode.values(), AuthMode::label),
                        reader.flag("dbmcp.allow-anonymous"));
        if (auth.mode() == AuthMode.NONE && !auth.admitsAnonymous(address.isLoopback())) {
            throw new Failure(
                    MISCONFIGURED,
                    ("The server does not start, since at HTTP_HOST '%s' it would answer anybody"
                                    + " who reaches it: set DBMCP_AUTH=api-key, or HTTP_HOST=localhost, or, if"
                                    + " something in front of it checks callers, DBMCP_ALLOW_ANONYMOUS=true")
                            .formatted(address.host()));
        }
        return auth;
    }
}
