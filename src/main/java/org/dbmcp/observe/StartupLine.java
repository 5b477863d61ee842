package org.dbmcp.observe;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.dbmcp.Part;
import org.dbmcp.config.ServerAddress;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.database.DatabaseManager;

/** Says at the start where the server is and which connections it stores. */
@Part
public class StartupLine {
    private final ServerAddress address;
    private final DatabaseManager databases;

    @Inject
    public StartupLine(ServerAddress address, DatabaseManager databases) {
        this.address = address;
        this.databases = databases;
    }

    /** Goes to the standard output, not to a log: it is the one line that no log level may hide. */
    void say(@Observes Startup event) {
        System.out.println(text());
    }

    /** The line: the endpoint's URL, then every stored connection, its type or what is wrong. */
    String text() {
        String connections =
                databases.stored().all().stream()
                        .map(StartupLine::described)
                        .collect(joining(", "));
        return "Database MCP Server at %s - stored connections: %s"
                .formatted(address.endpoint(), connections.isEmpty() ? "none" : connections);
    }

    private static String described(StoredConnection connection) {
        return connection.fault() == null
                ? "%s (%s, valid)".formatted(connection.name(), connection.settings().type())
                : "%s (broken: %s)".formatted(connection.name(), connection.fault());
    }
}
