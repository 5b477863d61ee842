package org.dbmcp.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.dbmcp.Part;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads where Liberty listens from the variables that its server.xml uses. */
@Part
public class ServerAddressReader {
    private final ServerAddress address;

    @Inject
    public ServerAddressReader(
            @ConfigProperty(name = "http.host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "http.port", defaultValue = "9080") int port,
            @ConfigProperty(name = "https.port", defaultValue = "-1") int tlsPort) {
        address =
                tlsPort < 0
                        ? new ServerAddress(host, port)
                        : new ServerAddress(host, tlsPort, true);
    }

    @Produces
    @Singleton
    ServerAddress address() {
        return address;
    }
}
