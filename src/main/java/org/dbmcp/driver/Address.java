package org.dbmcp.driver;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.regex.Pattern;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.failure.Failure;

/**
 * Where a session goes and who logs in, checked: no field can be read as more than itself, whatever
 * a driver makes of it.
 *
 * @param port the product's own when none was given
 */
public record Address(String host, int port, String database, String user) {
    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_NAME = 64;
    private static final int HIGHEST_PORT = 65_535;

    /** Starts and ends like a name; no separator of any URL is in it. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?\\.?");

    /** Numbers that systems take for an IPv4 address in some notation. */
    private static final Pattern NUMBERS = Pattern.compile("((0[xX][0-9a-fA-F]*|[0-9]+)\\.?)+");

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}");

    /** Checks and takes the settings of a server. */
    public static Address of(ConnectionSettings settings, int defaultPort) {
        checkHost(settings.host());
        checkName("database", settings.database());
        checkName("user", settings.user());
        int port = settings.port() == 0 ? defaultPort : settings.port();
        if (port < 1 || port > HIGHEST_PORT) {
            throw invalid("port must be from 1 to 65535, not " + port);
        }
        return new Address(settings.host(), port, settings.database(), settings.user());
    }

    /** The host as URLs take it. */
    public String bracketed() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static void checkHost(String host) {
        if (host == null || host.isEmpty()) {
            throw invalid("host must not be empty");
        }
        boolean numbers = NUMBERS.matcher(host).matches();
        boolean valid =
                numbers
                        ? IPV4.matcher(host).matches()
                        : NAME.matcher(host).matches() || IPV6.matcher(host).matches();
        if (host.length() > LONGEST_HOST || !valid) {
            throw invalid(
                    "host must be a host name, an IPv4 address of four numbers, or an IPv6 address"
                            + " without brackets; the port goes into port");
        }
    }

    private static void checkName(String field, String name) {
        if (name == null || name.isEmpty()) {
            throw invalid(field + " must not be empty");
        }
        boolean control = name.chars().anyMatch(Character::isISOControl);
        if (name.length() > LONGEST_NAME || control) {
            throw invalid(
                    field + " must be at most 64 characters, none of them a control character");
        }
    }

    private static Failure invalid(String message) {
        return new Failure(INVALID_ARGUMENT, message);
    }
}
