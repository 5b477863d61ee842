package org.dbmcp.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IP addresses, such as {@code 10.0.0.0/8}; a single address is one of full length.
 *
 * @param base an address of it
 * @param bits how many leading bits of an address tell that it is in it
 */
public record Network(InetAddress base, int bits) {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FORM =
            Pattern.compile(
                    "((?:%1$s\\.){3}%1$s|[0-9a-fA-F.]*:[0-9a-fA-F.:]*)(?:/(\\d{1,3}))?"
                            .formatted(BYTE));

    /** Reads one; empty when it is none. Asks no name server. */
    public static Optional<Network> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            InetAddress base = InetAddress.getByName(form.group(1));
            int all = base.getAddress().length * Byte.SIZE;
            int bits = form.group(2) == null ? all : Integer.parseInt(form.group(2));
            return bits > all ? Optional.empty() : Optional.of(new Network(base, bits));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether an address is in it; one of the other family never is. */
    public boolean contains(InetAddress address) {
        byte[] one = base.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % Byte.SIZE);
            if (((one[i / Byte.SIZE] ^ other[i / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return base.getHostAddress() + "/" + bits;
    }
}
