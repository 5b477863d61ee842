package org.dbmcp.it.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.Revision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How long clients may keep what is in a database, and for whom: in the one era that says so. */
class CacheHintsIT {
    private static final long LIFE = 40_000;

    private static LibertyServer server;

    @BeforeAll
    static void start() throws Exception {
        server = LibertyServer.start(Map.of("DBMCP_SCHEMA_LIFE", "PT40S"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    static Stream<String> addresses() {
        return Stream.of(
                        "schemas",
                        "schema/PUBLIC",
                        "schema/PUBLIC/after/ORDERS",
                        "table/PUBLIC/ORDERS",
                        "er-diagram/PUBLIC",
                        "er-diagram/PUBLIC/svg")
                .map(each -> "db://sample/" + each);
    }

    private static JsonObject read(McpClient client, String uri) {
        return client.request("resources/read", Json.createObjectBuilder().add("uri", uri).build())
                .result();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void givenTheStatelessEra_whenRead_thenForThisCallerAndAsLongAsTheServerKeepsIt(String uri) {
        try (McpClient sut = new McpClient(server.address(), Revision.R2026_07_28)) {
            // GIVEN
            JsonObject before = read(sut, uri);
            // WHEN
            JsonObject result = read(sut, uri);
            // THEN
            assertEquals("private", result.getString("cacheScope"));
            JsonNumber left = result.getJsonNumber("ttlMs");
            assertTrue(left.isIntegral(), left::toString);
            assertTrue(left.longValue() > 0, left::toString);
            assertTrue(before.getJsonNumber("ttlMs").longValue() <= LIFE, before::toString);
            // what is known already does not become younger by being read
            assertTrue(left.longValue() <= before.getJsonNumber("ttlMs").longValue());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "R2026_07_28")
    void givenTheSessionEra_whenRead_thenNothingOfCaches(Revision revision) {
        try (McpClient sut = new McpClient(server.address(), revision)) {
            for (String uri : addresses().toList()) {
                // GIVEN
                // WHEN
                JsonObject result = read(sut, uri);
                // THEN
                assertEquals(Set.of("contents"), result.keySet(), uri);
            }
        }
    }
}
