package org.dbmcp.config;

/**
 * Where the server listens.
 *
 * @param host a name or an address; {@code *} is every one of this machine
 * @param port its TCP port
 */
public record ServerAddress(String host, int port) {
    /** The URL of the MCP endpoint, as it is reached from this machine. */
    public String endpoint() {
        String name = host.equals("*") || host.equals("0.0.0.0") ? "localhost" : host;
        return "http://%s:%d/mcp".formatted(name.contains(":") ? "[" + name + "]" : name, port);
    }
}
