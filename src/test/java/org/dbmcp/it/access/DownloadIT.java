package org.dbmcp.it.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.Health;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exported files are their caller's, or of those who have their link; and only for a while. */
class DownloadIT {
    private static final IssuedKey ALICE = IssuedKey.fresh("alice");
    private static final IssuedKey BOB = IssuedKey.fresh("bob");
    private static final String PUBLIC = "https://db.example.com";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** More than what sockets take in when nobody reads. */
    private static final String MUCH =
            "SELECT X AS n, REPEAT('x', 1000) AS t FROM SYSTEM_RANGE(1, 30000)";

    /** As many as may read one file. */
    private static final int READERS = 4;

    @TempDir private static Path directory;
    private static LibertyServer server;
    private static KeyHolder alice;
    private static KeyHolder bob;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        server = LibertyServer.start(environment(Map.of()));
        alice = new KeyHolder(server, Revision.R2026_07_28, ALICE);
        bob = new KeyHolder(server, Revision.R2025_11_25, BOB);
        alice.open("shop");
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() throws Exception {
        http.shutdownNow();
        alice.close();
        bob.close();
        server.close();
    }

    private static Map<String, String> environment(Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("DBMCP_AUTH", "api-key");
        environment.put("DBMCP_API_KEYS", ALICE.line().strip() + ", " + BOB.line());
        environment.put("DBMCP_EXPORT_DIRECTORY", directory.toString());
        environment.put("DBMCP_EXPORT_DOWNLOAD_URL", PUBLIC);
        return environment;
    }

    private static JsonObject export(KeyHolder caller, String sql) {
        return caller.call("export_query", Map.of("connection", "shop", "sql", sql));
    }

    private static JsonObject read(KeyHolder caller, String uri) {
        return caller.client()
                .request("resources/read", Json.createObjectBuilder().add("uri", uri).build())
                .message();
    }

    private static URI link(LibertyServer of, JsonObject exported) {
        String url = exported.getString("downloadUrl");
        return of.address().resolve(url.substring(PUBLIC.length()));
    }

    private static HttpRequest get(URI link, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(link);
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private static HttpResponse<String> fetch(URI link, String... headers) throws Exception {
        return http.send(get(link, headers), BodyHandlers.ofString());
    }

    @Test
    void givenAnExport_whenAnotherCallerReadsIt_thenItIsAsIfItWereNotThere() {
        // GIVEN
        String uri = export(alice, "SELECT 1 AS a").getString("resource");
        String absent = uri.replaceAll("[0-9a-f]{12}\\.", "000000000000.");

        // WHEN
        JsonObject theirs = read(bob, uri);
        JsonObject part = read(bob, uri + "?offset=0&length=10");
        JsonObject nowhere = read(bob, absent);

        // THEN
        assertEquals(
                nowhere.getJsonObject("error").toString().replace(absent, uri),
                theirs.getJsonObject("error").toString());
        assertTrue(part.containsKey("error"), part::toString);
        assertEquals("A\n1\n", text(read(alice, uri)));
    }

    private static String text(JsonObject answer) {
        return answer.getJsonObject("result")
                .getJsonArray("contents")
                .getJsonObject(0)
                .getString("text");
    }

    @Test
    void givenALink_whenFetchedWithoutAKeyOrWithAnothers_thenItIsWhatCounts() throws Exception {
        // GIVEN
        URI link = link(server, export(alice, "SELECT 1 AS a"));

        // WHEN
        HttpResponse<String> keyless = fetch(link);
        HttpResponse<String> others = fetch(link, "Authorization", BOB.bearer());
        HttpResponse<String> forged = fetch(URI.create(link + "x"), "Authorization", BOB.bearer());

        // THEN
        assertEquals("A\n1\n", keyless.body());
        assertEquals("A\n1\n", others.body());
        assertEquals(404, forged.statusCode());
    }

    @Test
    void givenALink_whenOnlyItsHeadIsAsked_thenNoByteComes() throws Exception {
        // GIVEN
        JsonObject exported = export(alice, "SELECT 'a€' AS t");
        HttpRequest head =
                HttpRequest.newBuilder(link(server, exported))
                        .HEAD()
                        .header("Range", "bytes=1-2")
                        .build();

        // WHEN
        HttpResponse<String> answer = http.send(head, BodyHandlers.ofString());

        // THEN
        String name = exported.getString("resource").substring("export://".length());
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        assertEquals("7", header(answer, "Content-Length"));
        assertEquals("bytes", header(answer, "Accept-Ranges"));
        assertEquals("text/csv", header(answer, "Content-Type"));
        assertEquals("\"" + name + "\"", header(answer, "ETag"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiter = '|',
            textBlock =
                    """
                    bytes=0-0       | TAG   | 206 | C       | bytes 0-0/10
                    bytes=8-        | TAG   | 206 | 9\\n    | bytes 8-9/10
                    bytes=-3        | TAG   | 206 | \\n9\\n | bytes 7-9/10
                    bytes=-99       | TAG   | 206 | WHOLE   | bytes 0-9/10
                    bytes=4-99      | TAG   | 206 | 456\\n9\\n | bytes 4-9/10
                    bytes=0-0       | "old" | 200 | WHOLE   |
                    bytes=0-0,2-2   | TAG   | 200 | WHOLE   |
                    bytes=3-2       | TAG   | 200 | WHOLE   |
                    lines=0-0       | TAG   | 200 | WHOLE   |
                    bytes=10-       | TAG   | 416 |         | bytes */10
                    """)
    void givenALink_whenARangeIsAsked_thenWhatRfc9110Says(
            String range, String tag, int status, String body, String told) throws Exception {
        // GIVEN
        URI link = link(server, export(alice, "VALUES (3456), (9)"));
        String current = header(fetch(link), "ETag");

        // WHEN
        HttpResponse<String> answer =
                fetch(link, "Range", range, "If-Range", tag.replace("TAG", current));

        // THEN
        assertEquals(status, answer.statusCode());
        assertEquals(told == null ? "" : told, header(answer, "Content-Range"));
        if (body != null) {
            assertEquals(
                    body.replace("WHOLE", "C1\\n3456\\n9\\n").replace("\\n", "\n"), answer.body());
        }
    }

    @Test
    void givenADownloadThatBrokeOff_whenItGoesOnFromThere_thenTheFileIsWhole() throws Exception {
        // GIVEN
        JsonObject exported = export(alice, MUCH);
        URI link = link(server, exported);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] begun;
        HttpResponse<InputStream> broken = http.send(get(link), BodyHandlers.ofInputStream());
        try (InputStream body = broken.body()) {
            begun = body.readNBytes(1_000_000);
        }

        // WHEN
        HttpResponse<byte[]> rest =
                http.send(
                        get(link, "Range", "bytes=1000000-", "If-Range", header(broken, "ETag")),
                        BodyHandlers.ofByteArray());

        // THEN
        digest.update(begun);
        digest.update(rest.body());
        assertEquals(206, rest.statusCode());
        assertEquals(exported.getString("sha256"), HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void givenReadersThatStall_whenAnotherComes_thenItWaitsForOneToLeaveAndNobodyElseDoes()
            throws Exception {
        // GIVEN
        URI link = link(server, export(alice, MUCH));
        URI other = link(server, export(bob(), "SELECT 1 AS a"));
        List<InputStream> stalled = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            stalled.add(http.send(get(link), BodyHandlers.ofInputStream()).body());
        }

        // WHEN
        HttpResponse<String> refused = fetch(link);

        // THEN
        assertEquals(503, refused.statusCode());
        assertEquals("5", header(refused, "Retry-After"));
        assertEquals("A\n1\n", fetch(other).body());
        assertTrue(Health.ready(server.address()));
        stalled.getFirst().close();
        Eventually.isTrue("a place", PATIENCE, () -> status(link, "bytes=0-0") == 206);
        for (InputStream each : stalled) {
            each.close();
        }
    }

    /** With the sample open. */
    private static KeyHolder bob() {
        if (!bob.call("list_connections", Map.of()).toString().contains("\"shop\"")) {
            bob.open("shop");
        }
        return bob;
    }

    private static int status(URI link, String range) throws Exception {
        return fetch(link, "Range", range).statusCode();
    }

    @Test
    void givenManyDownloads_whenTheyRunAtOnce_thenEachIsWhole() throws Exception {
        // GIVEN
        List<JsonObject> exported =
                List.of(
                        export(alice, MUCH),
                        export(alice, MUCH.replace("'x'", "'y'")),
                        export(bob(), MUCH.replace("'x'", "'z'")));
        List<Future<String>> sums = new ArrayList<>();

        // WHEN
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 24; i++) {
                URI link = link(server, exported.get(i % exported.size()));
                sums.add(threads.submit(sum(link)));
            }
        }

        // THEN
        for (int i = 0; i < sums.size(); i++) {
            String wanted = exported.get(i % exported.size()).getString("sha256");
            assertEquals(wanted, sums.get(i).get());
        }
    }

    /** Comes again as long as it is told to. */
    private static Callable<String> sum(URI link) {
        return () -> {
            List<byte[]> whole = new ArrayList<>();
            Eventually.isTrue(
                    "downloaded",
                    PATIENCE,
                    () -> {
                        HttpResponse<byte[]> answer =
                                http.send(get(link), BodyHandlers.ofByteArray());
                        assertTrue(List.of(200, 503).contains(answer.statusCode()));
                        return answer.statusCode() == 200 && whole.add(answer.body());
                    });
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(whole.getFirst()));
        };
    }

    @Test
    void givenTheLifeOfAnExportIsOver_whenReadOrFetched_thenItIsGoneFromTheDiskToo()
            throws Exception {
        // GIVEN
        Path place = Files.createDirectory(directory.resolve("short"));
        Map<String, String> more = Map.of("DBMCP_EXPORT_LIFE", "PT3S");
        Map<String, String> environment = environment(more);
        environment.put("DBMCP_EXPORT_DIRECTORY", place.toString());
        try (LibertyServer brief = LibertyServer.start(environment);
                KeyHolder caller = new KeyHolder(brief, Revision.R2026_07_28, ALICE)) {
            caller.open("shop");
            JsonObject exported = export(caller, "SELECT 1 AS a");
            URI link = link(brief, exported);
            String uri = exported.getString("resource");
            HttpResponse<String> before = fetch(link);

            // WHEN
            Eventually.isTrue("expired", PATIENCE, () -> fetch(link).statusCode() == 404);

            // THEN
            assertEquals(200, before.statusCode());
            assertEquals(fetch(URI.create(link + "x")).body(), fetch(link).body());
            Eventually.isTrue("gone", PATIENCE, () -> read(caller, uri).containsKey("error"));
            Eventually.isTrue("deleted", PATIENCE, () -> files(place).isEmpty());
        }
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(each -> each.toString().endsWith(".csv")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
