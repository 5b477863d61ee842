package org.dbmcp.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.ServerAddress;
import org.dbmcp.config.StoredConnection;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.database.TestDatabases;
import org.junit.jupiter.api.Test;

class StartupLineTest {
    private static final ServerAddress ADDRESS = new ServerAddress("localhost", 9080);
    private static final ConnectionPolicy POLICY =
            new ConnectionPolicy(
                    true,
                    AccessLevel.FULL,
                    9,
                    9,
                    9,
                    Duration.ofMinutes(10),
                    false,
                    Destinations.ANYWHERE);

    @Test
    void givenValidAndBrokenConnections_whenAsked_thenNamesThemAndNoSecret() {
        // GIVEN
        var sut =
                sut(
                        new StoredConnection("shop", settings("plain"), null, "file"),
                        new StoredConnection("crm", null, "host is missing", "environment"),
                        new StoredConnection("prod", settings("postgress"), null, "environment"));
        // WHEN
        String line = sut.text();
        // THEN
        assertEquals(
                "Database MCP Server at http://localhost:9080/mcp - stored connections: "
                        + "shop (plain, valid), crm (broken: host is missing), prod (broken:"
                        + " Unsupported database type: postgress. Supported types: plain, simple)",
                line);
    }

    @Test
    void givenNoConnection_whenAsked_thenSaysNone() {
        // GIVEN
        var sut = sut();
        // WHEN
        String line = sut.text();
        // THEN
        assertEquals(
                "Database MCP Server at http://localhost:9080/mcp - stored connections: none",
                line);
    }

    private static StartupLine sut(StoredConnection... stored) {
        return new StartupLine(ADDRESS, TestDatabases.manager(POLICY, stored));
    }

    private static ConnectionSettings settings(String type) {
        return new ConnectionSettings(
                type,
                "db.internal",
                5432,
                "shop",
                "clerk",
                new Secret("hidden"),
                TlsSettings.OFF,
                AccessLevel.READ_ONLY,
                PoolSettings.DEFAULTS);
    }
}
