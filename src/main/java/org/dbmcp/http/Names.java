package org.dbmcp.http;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.dbmcp.Part;
import org.dbmcp.config.HttpSettings;

/**
 * By which names this server may be called, and from which pages. A browser that was lured to a
 * page whose name then pointed to this machine fails here (DNS rebinding).
 */
@Part
public class Names {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String ANY = "*";

    private final Set<String> hosts;
    private final Set<String> origins;

    @Inject
    public Names(HttpSettings settings) {
        this.hosts = settings.allowedHosts();
        this.origins = settings.allowedOrigins();
    }

    /** Whether this is a {@code Host} of ours, with or without its port. */
    boolean isHost(String host) {
        if (host == null) {
            return false;
        }
        String name = withoutPort(host.strip().toLowerCase(Locale.ROOT));
        return LOOPBACK.contains(name)
                || hosts.contains(ANY)
                || hosts.stream()
                        .anyMatch(it -> it.equalsIgnoreCase(name) || it.equalsIgnoreCase(host));
    }

    /** Whether pages of this {@code Origin} may call. */
    boolean isOrigin(String origin) {
        return origins.contains(ANY)
                || origins.stream().anyMatch(it -> it.equalsIgnoreCase(origin))
                || isLoopback(origin);
    }

    private static boolean isLoopback(String origin) {
        try {
            URI uri = new URI(origin);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && LOOPBACK.contains(uri.getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        // The colons of an IPv6 address stand before its bracket.
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
