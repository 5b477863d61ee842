package org.dbmcp.access;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places that an operator speaks of: a host name, an address, or a network, at one port or at all.
 *
 * @param text as the operator wrote it
 * @param host the name that is asked for, {@code *} for all; null when it is a network
 * @param network null when it is a name
 * @param port 0 is every port
 */
public record Destination(String text, String host, Network network, int port) {
    private static final Pattern FORM =
            Pattern.compile(
                    "\\[(?<bracketed>[^\\]]+)\\](?::(?<p1>\\d{1,5}))?"
                            + "|(?<plain>[^:\\[\\]]+)(?::(?<p2>\\d{1,5}))?"
                            + "|(?<ipv6>[^\\[\\]]+)");
    private static final Pattern NAME =
            Pattern.compile("\\*|(?=.*[A-Za-z])[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9_])?");
    private static final int HIGHEST_PORT = 65_535;

    /** Reads {@code host}, {@code 10.0.0.0/8:5432}, {@code [fd00::1]:3306}; empty otherwise. */
    public static Optional<Destination> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String place = first(form.group("bracketed"), form.group("plain"), form.group("ipv6"));
        String portText = first(form.group("p1"), form.group("p2"), "0");
        int port = Integer.parseInt(portText);
        boolean portGiven = form.group("p1") != null || form.group("p2") != null;
        if (port > HIGHEST_PORT || (portGiven && port == 0)) {
            return Optional.empty();
        }
        Optional<Network> network = Network.parse(place);
        if (network.isEmpty() && !NAME.matcher(place).matches()) {
            return Optional.empty();
        }
        String host = network.isPresent() ? null : place;
        return Optional.of(new Destination(text, host, network.orElse(null), port));
    }

    private static String first(String one, String other, String last) {
        if (one != null) {
            return one;
        }
        return other != null ? other : last;
    }

    /** Whether it is every host there is. */
    boolean isEverywhere() {
        return "*".equals(host);
    }

    /** Whether this is where a socket is about to go. */
    boolean matches(InetSocketAddress dialled) {
        if (port != 0 && port != dialled.getPort()) {
            return false;
        }
        if (network == null) {
            return isEverywhere() || host.equalsIgnoreCase(asked(dialled));
        }
        InetAddress address = dialled.getAddress();
        return network.contains(address) || network.contains(EmbeddedIpv4.meant(address));
    }

    /** The name that led there; a dot at its end says only that nothing is to be added. */
    private static String asked(InetSocketAddress dialled) {
        String asked = dialled.getHostString();
        return asked.endsWith(".") ? asked.substring(0, asked.length() - 1) : asked;
    }
}
