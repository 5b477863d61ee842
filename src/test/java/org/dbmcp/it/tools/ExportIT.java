package org.dbmcp.it.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results as files, on every product, over HTTP. */
@ExtendWith(Databases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A hundred thousand rows, made as they are read. */
    private static final String ROWS =
            "WITH d AS (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
                    + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7"
                    + " UNION ALL SELECT 8 UNION ALL SELECT 9) SELECT 'a€😀' AS t, a.n + 10 * b.n AS n"
                    + " FROM d a CROSS JOIN d b CROSS JOIN d c CROSS JOIN d e CROSS JOIN d f";

    private final RealDatabases databases;
    @TempDir private static Path directory;
    private LibertyServer server;
    private Assistant sut;

    ExportIT(RealDatabases databases) {
        this.databases = databases;
    }

    @BeforeAll
    void start() throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put("DBMCP_EXPORT_DIRECTORY", directory.toString());
        environment.put("DBMCP_EXPORT_MAX_BYTES", "20000000");
        environment.put("DBMCP_EXPORT_DOWNLOAD_URL", "https://db.example.com/");
        environment.putAll(
                Map.of("H2_DB_TYPE", "h2", "H2_DB_NAME", "scratch", "H2_DB_ACCESS", "full"));
        for (Engine engine : Engine.values()) {
            environment.putAll(SharedServer.configuration(engine.name(), databases.of(engine)));
        }
        server = LibertyServer.start(environment);
        sut = new Assistant(server, Revision.R2025_11_25);
    }

    @AfterAll
    void stop() throws Exception {
        sut.close();
        server.close();
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "mariadb", "h2"})
    void givenManyRows_whenExportedAndReadInParts_thenTheWholeFile(String product)
            throws Exception {
        // GIVEN
        Map<String, String> asked = Map.of("connection", product, "sql", ROWS);

        // WHEN
        JsonObject answer = sut.call("export_query", asked);
        StringBuilder read = new StringBuilder();
        String uri = answer.getString("resource");
        int parts = 0;
        while (uri != null) {
            JsonObject part = read(uri);
            read.append(part.getString("text"));
            uri = part.getJsonObject("_meta").getString("org.dbmcp/next", null);
            parts++;
        }

        // THEN
        byte[] bytes = read.toString().getBytes(UTF_8);
        assertEquals(100_000, answer.getInt("rowCount"));
        assertEquals(answer.getInt("bytes"), bytes.length);
        assertEquals(1 + answer.getInt("bytes") / (1 << 20), parts);
        assertEquals(
                answer.getString("sha256"),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertEquals(100_001, read.toString().lines().count());
    }

    @ParameterizedTest
    @EnumSource
    void givenALongValue_whenExported_thenItIsWhole(Engine engine) {
        // GIVEN
        String sql = "SELECT REPEAT('x', 100000) AS t";

        // WHEN
        JsonObject answer =
                sut.call("export_query", Map.of("connection", engine.type(), "sql", sql));

        // THEN
        assertEquals("t\n".length() + 100_001, answer.getInt("bytes"));
    }

    @ParameterizedTest
    @EnumSource
    void givenARunningExport_whenItIsCancelled_thenItsFileIsGone(Engine engine) throws Exception {
        // GIVEN
        List<Path> before = files();
        String id = TestDatabase.freshName("e");
        String nap = engine == Engine.POSTGRESQL ? "pg_sleep(0.2)" : "SLEEP(0.2)";
        String sql = ROWS.replace("'a€😀' AS t", nap + " AS " + id);
        var answer =
                sut.client()
                        .startTool(
                                id,
                                "export_query",
                                Map.of("connection", engine.type(), "sql", sql));
        Eventually.isTrue("writes", PATIENCE, () -> files().size() > before.size());

        // WHEN
        JsonObject cancelled = Json.createObjectBuilder().add("requestId", id).build();
        sut.client().notify("notifications/cancelled", cancelled);

        // THEN
        Eventually.isTrue("gone", PATIENCE, () -> files().equals(before));
        Eventually.isTrue("ended", PATIENCE, () -> databases.of(engine).running(id) == 0);
        answer.cancel(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "mariadb", "h2"})
    void givenMoreBytesThanMayBe_whenExported_thenTheLimitIsNamedAndNothingKept(String product)
            throws Exception {
        // GIVEN
        List<Path> before = files();
        String sql = ROWS.replace("'a€😀' AS t", "'" + "x".repeat(500) + "' AS t");

        // WHEN
        JsonObject refused = sut.refused("export_query", Map.of("connection", product, "sql", sql));

        // THEN
        assertEquals("not_supported", refused.getString("code"));
        assertTrue(refused.getString("error").contains("20000000 bytes"), refused::toString);
        assertEquals(before, files());
    }

    @Test
    void givenAChange_whenExported_thenRefused() {
        // GIVEN
        Map<String, String> asked =
                Map.of("connection", "h2", "sql", "CREATE TABLE no_export (i INT)");

        // WHEN
        JsonObject refused = sut.refused("export_query", asked);

        // THEN
        assertEquals("sql_refused", refused.getString("code"));
    }

    @Test
    void givenADownload_whenFetched_thenTheFileOrTheRangeOfIt() throws Exception {
        // GIVEN
        JsonObject answer =
                sut.call("export_query", Map.of("connection", "h2", "sql", "SELECT 'a€' AS t"));
        String url = answer.getString("downloadUrl");
        String path = url.substring("https://db.example.com/".length());

        // WHEN
        HttpResponse<String> whole = get(path, "bytes=first");
        HttpResponse<String> range = get(path, "bytes=2-2");
        HttpResponse<String> behind = get(path, "bytes=100-");
        HttpResponse<String> wrong = get(path.substring(0, path.length() - 2) + "zz", "");

        // THEN
        String token = path.substring(path.lastIndexOf('/') + 1, path.length() - 2);
        assertEquals(
                List.of(),
                server.logs().entrySet().stream()
                        .filter(each -> each.getValue().contains(token))
                        .map(Map.Entry::getKey)
                        .toList());
        assertEquals(200, whole.statusCode());
        assertEquals("T\na€\n", whole.body());
        assertEquals("7", whole.headers().firstValue("Content-Length").orElseThrow());
        assertEquals("no-store", whole.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("text/csv", whole.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(206, range.statusCode());
        assertEquals("a", range.body());
        assertEquals("bytes 2-2/7", range.headers().firstValue("Content-Range").orElseThrow());
        assertEquals(416, behind.statusCode());
        assertEquals(404, wrong.statusCode());
        assertTrue(wrong.body().contains("There is nothing here"), wrong::body);
    }

    private HttpResponse<String> get(String path, String range) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
            if (!range.isEmpty()) {
                request.header("Range", range);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        }
    }

    private JsonObject read(String uri) {
        return sut.client()
                .request("resources/read", Json.createObjectBuilder().add("uri", uri).build())
                .result()
                .getJsonArray("contents")
                .getJsonObject(0);
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(each -> Files.isRegularFile(each) && !each.endsWith("lock"))
                    .sorted()
                    .toList();
        }
    }
}
