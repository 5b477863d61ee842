package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.regex.Pattern;
import org.dbmcp.failure.Failure;

/**
 * What a connection's settings may contain: nothing that a driver could read as anything but a
 * host, a port or a name.
 */
final class SettingsCheck {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9._])?");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+");
    private static final Pattern BYTE = Pattern.compile("25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:%s)\\.){3}(?:%s)".formatted(BYTE, BYTE));
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f.]*(?::[0-9A-Fa-f.]*){2,8}");
    private static final int LONGEST = 64;

    private SettingsCheck() {}

    static void host(String host) {
        if (host == null) {
            return;
        }
        boolean valid =
                NUMERIC.matcher(host).matches()
                        ? IPV4.matcher(host).matches()
                        : NAME.matcher(host).matches() || IPV6.matcher(host).matches();
        if (!valid) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "host must be a host name or an IP address, without port, scheme or brackets");
        }
    }

    static void port(int port) {
        if (port < 0 || port > 65_535) {
            throw new Failure(INVALID_ARGUMENT, "port must be from 1 to 65535, not " + port);
        }
    }

    static void text(String name, String value) {
        if (value == null) {
            return;
        }
        if (value.isBlank() || value.length() > LONGEST) {
            throw new Failure(
                    INVALID_ARGUMENT, name + " must have 1 to " + LONGEST + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new Failure(INVALID_ARGUMENT, name + " must not have control characters");
        }
    }
}
