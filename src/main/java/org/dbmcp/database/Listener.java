package org.dbmcp.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.driver.Driver;

/**
 * Where a database server listens; sessions of one have numbers of their own.
 *
 * @param host in lower case; empty for a database in this process
 * @param port 0 for a database in this process
 */
record Listener(String host, int port) {
    static Listener of(ConnectionSettings settings, Driver driver) {
        String host = settings.host() == null ? "" : settings.host().toLowerCase(Locale.ROOT);
        return new Listener(host, settings.port() == 0 ? driver.defaultPort() : settings.port());
    }

    /**
     * Whether both may be the same server. Names are looked up when they differ, and who knows
     * where a name leads that is not found now.
     */
    boolean mayBe(Listener other) {
        if (port != other.port || host.equals(other.host)) {
            return port == other.port;
        }
        try {
            Set<InetAddress> shared = new HashSet<>(addresses());
            List<InetAddress> others = other.addresses();
            boolean local = shared.stream().anyMatch(InetAddress::isLoopbackAddress);
            shared.retainAll(others);
            return !shared.isEmpty()
                    || (local && others.stream().anyMatch(InetAddress::isLoopbackAddress));
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private List<InetAddress> addresses() throws UnknownHostException {
        return Arrays.asList(InetAddress.getAllByName(host));
    }
}
