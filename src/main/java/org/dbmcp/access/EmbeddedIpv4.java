package org.dbmcp.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Finds the IPv4 address that an IPv6 address stands for. */
final class EmbeddedIpv4 {
    private static final List<Form> FORMS =
            List.of(
                    new Form(network("::ffff:0:0:0/96"), 12, 0),
                    new Form(network("64:ff9b::/96"), 12, 0),
                    new Form(network("2002::/16"), 2, 0),
                    // Teredo writes the client's address upside down
                    new Form(network("2001::/32"), 12, 0xff));

    private static final Network COMPATIBLE = network("::/96");

    private EmbeddedIpv4() {}

    /**
     * A way to write an IPv4 address into another one.
     *
     * @param network where it is done
     * @param start the first of its four bytes
     * @param flipped bits that are inverted in each byte
     */
    private record Form(Network network, int start, int flipped) {}

    /**
     * The IPv4 address in it, or the address itself when there is none. The JDK has unwrapped those
     * of the form {@code ::ffff:1.2.3.4} by itself.
     */
    static InetAddress meant(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean ownMeaning = address.isAnyLocalAddress() || address.isLoopbackAddress();
        if (COMPATIBLE.contains(address) && !ownMeaning) {
            return cut(bytes, 12, 0);
        }
        return FORMS.stream()
                .filter(form -> form.network().contains(address))
                .findFirst()
                .map(form -> cut(bytes, form.start(), form.flipped()))
                .orElse(address);
    }

    private static InetAddress cut(byte[] bytes, int start, int flipped) {
        byte[] four = Arrays.copyOfRange(bytes, start, start + 4);
        for (int i = 0; i < four.length; i++) {
            four[i] ^= (byte) flipped;
        }
        try {
            return InetAddress.getByAddress(four);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Network network(String text) {
        return Network.parse(text).orElseThrow();
    }
}
