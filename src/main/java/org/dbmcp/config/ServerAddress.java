package org.dbmcp.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where the server listens.
 *
 * @param host a name or an address; {@code *} is every one of this machine
 * @param port its TCP port
 * @param tls whether it speaks TLS
 */
public record ServerAddress(String host, int port, boolean tls) {
    /** An address without TLS. */
    public ServerAddress(String host, int port) {
        this(host, port, false);
    }

    /** Whether only this machine reaches it: every address that the host stands for is loopback. */
    public boolean isLoopback() {
        if (host.isBlank() || host.equals("*")) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The URL of the MCP endpoint, as it is reached from this machine. */
    public String endpoint() {
        String name = host.equals("*") || host.equals("0.0.0.0") ? "localhost" : host;
        return "%s://%s:%s/mcp"
                .formatted(
                        tls ? "https" : "http", name.contains(":") ? "[" + name + "]" : name, port);
    }
}
