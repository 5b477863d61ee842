package org.dbmcp.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.ServerAddress;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.config.TlsSettings;
import org.junit.jupiter.api.Test;

class StartupLineTest {
    private static final ServerAddress ADDRESS = new ServerAddress("localhost", 9080);

    @Test
    void givenAValidAndABrokenConnection_whenAsked_thenNamesBothAndNoSecret() {
        // GIVEN
        var settings =
                new ConnectionSettings(
                        "pg",
                        "db.internal",
                        5432,
                        "shop",
                        "clerk",
                        new Secret("hidden"),
                        TlsSettings.OFF,
                        AccessLevel.READ_ONLY,
                        PoolSettings.DEFAULTS);
        var stored =
                new StoredConnections(
                        List.of(
                                new StoredConnection("shop", settings, null, "file"),
                                new StoredConnection(
                                        "crm", null, "host is missing", "environment")));
        var sut = new StartupLine(ADDRESS, stored);
        // WHEN
        String line = sut.text();
        // THEN
        assertEquals(
                "Database MCP Server at http://localhost:9080/mcp - stored connections: "
                        + "shop (pg, valid), crm (broken: host is missing)",
                line);
    }

    @Test
    void givenNoConnection_whenAsked_thenSaysNone() {
        // GIVEN
        var sut = new StartupLine(ADDRESS, new StoredConnections(List.of()));
        // WHEN
        String line = sut.text();
        // THEN
        assertEquals(
                "Database MCP Server at http://localhost:9080/mcp - stored connections: none",
                line);
    }
}
