package org.dbmcp.access;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** What kind of place an address is, for those who may not go everywhere. */
public enum Zone {
    /** Anybody's to reach. */
    PUBLIC,
    /** This machine, or a network that is reached from inside only. */
    INSIDE,
    /** No place of a database: whole groups, this very link, or what hands out credentials. */
    NEVER;

    /** That of a cloud is a normal address where there is no cloud; no database has it. */
    private static final List<Network> NEVER_NETWORKS =
            networks(
                    "0.0.0.0/8",
                    "169.254.0.0/16",
                    "224.0.0.0/3",
                    "100.100.100.200",
                    "168.63.129.16",
                    "192.0.0.192",
                    "::/128",
                    "fe80::/10",
                    "ff00::/8",
                    "fd00:ec2::/32",
                    "fd20:ce::/32");

    private static final List<Network> INSIDE_NETWORKS =
            networks(
                    "127.0.0.0/8",
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "198.18.0.0/15",
                    "::1/128",
                    "fc00::/7",
                    "fec0::/10",
                    // where in these the IPv4 address stands, only their owner knows
                    "64:ff9b:1::/48");

    /** The zone of an address; one that holds an IPv4 address is judged by that one. */
    public static Zone of(InetAddress address) {
        InetAddress meant = EmbeddedIpv4.meant(address);
        if (isIn(NEVER_NETWORKS, meant)) {
            return NEVER;
        }
        return isIn(INSIDE_NETWORKS, meant) ? INSIDE : PUBLIC;
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(each -> each.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(text -> Network.parse(text).orElseThrow()).toList();
    }
}
