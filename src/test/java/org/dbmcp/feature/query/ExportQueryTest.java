package org.dbmcp.feature.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ExportSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.json.RecordReader;
import org.dbmcp.json.StrictJson;
import org.dbmcp.mcp.Answers;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Cancellation;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.Outlet;
import org.dbmcp.mcp.resource.Contents;
import org.dbmcp.mcp.resource.InvalidAddress;
import org.dbmcp.mcp.tool.ToolResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportQueryTest {
    private static final QuerySettings QUERIES =
            new QuerySettings(
                    3,
                    100,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    1_000,
                    4_096,
                    1_024,
                    100_000,
                    1 << 20,
                    2,
                    Duration.ofSeconds(10));
    private static final Caller OTHER = new Caller("key", "other");

    private final Bench bench = new Bench();
    @TempDir private Path parent;
    private ExportSettings settings;
    private Exports exports;

    @BeforeEach
    void open() {
        bench.open();
        use(100_000, 10_000, 200_000, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        exports.close();
        bench.close();
    }

    private void use(long maxBytes, int maxRows, long maxTotalBytes, Duration life) {
        if (exports != null) {
            exports.close();
        }
        settings =
                new ExportSettings(
                        maxBytes,
                        maxRows,
                        2,
                        maxTotalBytes,
                        life,
                        Duration.ofSeconds(20),
                        1_024,
                        parent,
                        "");
        exports = new Exports(settings, PagesBench.SEAL);
    }

    private ExportQuery sut() {
        return new ExportQuery(bench.databases, QUERIES, settings, exports);
    }

    private ToolResult.Done export(String sql, String more) {
        return Bench.call(
                sut(), "{'connection':'%s','sql':'%s'%s}".formatted(bench.name, sql, more));
    }

    private Failure refused(String sql, String more) {
        return assertThrows(Failure.class, () -> export(sql, more));
    }

    private static String name(ToolResult.Done done) {
        return done.structured().getString("resource").substring(Export.SCHEME.length());
    }

    private Path file(ToolResult.Done done) {
        return exports.find(Caller.ANONYMOUS, name(done)).orElseThrow().file().path();
    }

    private String text(ToolResult.Done done) throws IOException {
        return Files.readString(file(done));
    }

    /** All files below the parent, but for the lock of the one who lives. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(parent)) {
            return all.filter(Files::isRegularFile).filter(each -> !each.endsWith("lock")).toList();
        }
    }

    private List<Contents> read(String uri, Caller caller) {
        Call call =
                new Call(
                        "c1",
                        "resources/read",
                        JsonObject.EMPTY_JSON_OBJECT,
                        new Client("test", "1", JsonObject.EMPTY_JSON_OBJECT),
                        caller,
                        Answers.NONE,
                        Outlet.NONE,
                        new Cancellation());
        String[] halves = uri.split("[?]", 2);
        String file = halves[0].substring(Export.SCHEME.length());
        if (halves.length == 1) {
            return new ExportResource(exports, settings)
                    .read(uri, Map.of("file", file), call)
                    .contents();
        }
        Map<String, String> variables = new HashMap<>(Map.of("file", file));
        for (String pair : halves[1].split("&", -1)) {
            String[] both = pair.split("=", 2);
            variables.put(both[0], both[1]);
        }
        return new ExportRange(exports, settings).read(uri, variables, call).contents();
    }

    @Nested
    class Writing {
        @Test
        void givenRows_whenExported_thenTheAnswerTellsOfTheFile() throws Exception {
            // GIVEN
            String sql = "SELECT X AS n FROM SYSTEM_RANGE(1, 200)";
            // WHEN
            ToolResult.Done done = export(sql, "");
            // THEN
            JsonObject answer = done.structured();
            byte[] bytes = Files.readAllBytes(file(done));
            assertEquals(200, answer.getInt("rowCount"));
            assertEquals("csv", answer.getString("format"));
            assertEquals(bytes.length, answer.getInt("bytes"));
            assertEquals(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
                    answer.getString("sha256"));
            assertFalse(answer.getBoolean("truncated"));
            assertTrue(new String(bytes, UTF_8).startsWith("N\n1\n2\n"));
            assertTrue(new String(bytes, UTF_8).endsWith("\n200\n"));
            assertEquals(
                    new Content.Link(
                            answer.getString("resource"),
                            name(done),
                            "200 rows, %d bytes".formatted(bytes.length),
                            "text/csv"),
                    done.content().get(1));
        }

        @Test
        void givenEachTextFormat_whenExported_thenItsOwnForm() throws IOException {
            // GIVEN
            String sql = "SELECT X AS n, NULL AS t, X AS n FROM SYSTEM_RANGE(1, 2)";
            // WHEN
            String csv = text(export(sql, ",'format':'csv'"));
            String lines = text(export(sql, ",'format':'ndjson'"));
            String json = text(export(sql, ",'format':'json'"));
            // THEN
            assertEquals("N,T,N_2\n1,,1\n2,,2\n", csv);
            assertEquals("{\"N\":1,\"T\":null,\"N_2\":1}\n{\"N\":2,\"T\":null,\"N_2\":2}\n", lines);
            assertEquals(
                    "[\n{\"N\":1,\"T\":null,\"N_2\":1},\n{\"N\":2,\"T\":null,\"N_2\":2}\n]\n",
                    json);
        }

        @Test
        void givenASpreadsheet_whenExported_thenItIsAnArchiveWithOneSheet() throws IOException {
            // WHEN
            ToolResult.Done done =
                    export("SELECT X AS n FROM SYSTEM_RANGE(1, 2)", ",'format':'xlsx'");
            // THEN
            try (ZipFile archive = new ZipFile(file(done).toFile())) {
                String sheet =
                        new String(
                                archive.getInputStream(archive.getEntry("xl/worksheets/sheet1.xml"))
                                        .readAllBytes(),
                                UTF_8);
                assertTrue(sheet.contains("<v>1</v>"), sheet);
                assertTrue(sheet.contains("<v>2</v>"), sheet);
            }
            assertEquals(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    ((Content.Link) done.content().get(1)).mimeType());
        }

        @Test
        void givenAValueThatNoCellHolds_whenExported_thenNothingIsKept() throws IOException {
            // GIVEN
            String sql = "SELECT REPEAT(\\u0027x\\u0027, 32768) AS t";
            // WHEN
            Failure failure = refused(sql, ",'format':'xlsx'");
            // THEN
            assertEquals(FailureKind.NOT_SUPPORTED, failure.kind());
            assertEquals(List.of(), files());
            assertEquals(0, exports.bytes());
        }

        @Test
        void givenNoRows_whenExported_thenAnEmptyArray() throws IOException {
            // GIVEN
            String sql = "SELECT 1 AS n WHERE FALSE";
            // WHEN
            ToolResult.Done done = export(sql, ",'format':'json'");
            // THEN
            assertEquals("[\n]\n", text(done));
            assertEquals(0, done.structured().getInt("rowCount"));
        }

        @Test
        void givenALongValue_whenExported_thenItIsWhole() throws IOException {
            // GIVEN
            String sql = "SELECT CONCAT(REPEAT(''x'', 50000), ''end'') AS t";
            // WHEN
            ToolResult.Done done = export(sql.replace("''", "\\u0027"), ",'format':'csv'");
            // THEN
            assertEquals("T\n" + "x".repeat(50_000) + "end\n", text(done));
        }

        @Test
        void givenFewRowsAreWanted_whenExported_thenTheAnswerSaysThatThereAreMore() {
            // GIVEN
            String sql = "SELECT X FROM SYSTEM_RANGE(1, 50)";
            // WHEN
            JsonObject answer = export(sql, ",'maxRows':20").structured();
            // THEN
            assertEquals(20, answer.getInt("rowCount"));
            assertTrue(answer.getBoolean("truncated"));
            assertEquals(
                    "There are more than 20 rows: raise maxRows", answer.getString("truncation"));
        }

        @Test
        void givenAPosixSystem_whenExported_thenOnlyTheOwnerMayRead() throws IOException {
            // GIVEN
            // WHEN
            Path file = file(export("SELECT 1", ""));
            // THEN
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        }
    }

    @Nested
    class Refusing {
        @Test
        void givenAChange_whenExported_thenRefusedAndNoFile() throws IOException {
            // GIVEN
            // WHEN
            Failure failure = refused("CREATE TABLE t (i INT)", "");
            // THEN
            assertEquals(FailureKind.SQL_REFUSED, failure.kind());
            assertEquals(List.of(), files());
        }

        @Test
        void givenTooManyBytes_whenExported_thenTheLimitIsNamedAndNoFile() throws IOException {
            // GIVEN
            use(5_000, 10_000, 10_000, Duration.ofMinutes(1));
            // WHEN
            Failure failure = refused("SELECT X FROM SYSTEM_RANGE(1, 9000)", "");
            // THEN
            assertEquals(FailureKind.NOT_SUPPORTED, failure.kind());
            assertEquals(
                    "The file would be longer than 5000 bytes, the most of an export here; nothing was kept",
                    failure.getMessage());
            assertEquals(List.of(), files());
            assertEquals(0, exports.bytes());
        }

        @Test
        void givenTooManyRows_whenExported_thenTheLimitIsNamedAndNoFile() throws IOException {
            // GIVEN
            use(100_000, 10, 100_000, Duration.ofMinutes(1));
            // WHEN
            Failure failure = refused("SELECT X FROM SYSTEM_RANGE(1, 11)", ",'maxRows':11");
            // THEN
            assertEquals(
                    "There are more than 10 rows, the most of an export here; nothing was kept",
                    failure.getMessage());
            assertEquals(List.of(), files());
        }

        @Test
        void givenFilesOfOthersFillTheRoom_whenExported_thenNoneGivesWay() throws IOException {
            // GIVEN
            use(5_000, 10_000, 5_000, Duration.ofMinutes(1));
            Path first = file(export("SELECT X FROM SYSTEM_RANGE(1, 1000)", ""));
            // WHEN
            Failure failure = refused("SELECT X FROM SYSTEM_RANGE(1, 1000)", "");
            // THEN
            assertEquals(FailureKind.BUSY, failure.kind());
            assertEquals(List.of(first), files());
        }

        @Test
        void givenAnErrorInTheMiddle_whenExported_thenNoFile() throws IOException {
            // GIVEN
            String sql = "SELECT 1 / (X - 5000) FROM SYSTEM_RANGE(1, 9000)";
            // WHEN
            Failure failure = refused(sql, "");
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertEquals(List.of(), files());
            assertEquals(0, exports.bytes());
        }

        @Test
        void givenACancelledCall_whenExported_thenNoFile() throws IOException {
            // GIVEN
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();
            Call call =
                    new Call(
                            "c1",
                            "tools/call",
                            JsonObject.EMPTY_JSON_OBJECT,
                            new Client("test", "1", JsonObject.EMPTY_JSON_OBJECT),
                            Caller.ANONYMOUS,
                            Answers.NONE,
                            Outlet.NONE,
                            cancellation);
            String json = "{\"connection\":\"%s\",\"sql\":\"SELECT 1\"}".formatted(bench.name);
            ExportQuery.Arguments arguments =
                    RecordReader.read(
                            StrictJson.read(json).asJsonObject(), ExportQuery.Arguments.class);
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> sut().call(arguments, call));
            // THEN
            assertEquals(FailureKind.CANCELLED, failure.kind());
            assertEquals(List.of(), files());
        }
    }

    @Nested
    class Keeping {
        @Test
        void givenAsManyFilesAsMayBe_whenExported_thenTheOldestGoes() {
            // GIVEN
            String first = name(export("SELECT 1", ""));
            String second = name(export("SELECT 2", ""));
            // WHEN
            export("SELECT 3", "");
            // THEN
            assertTrue(exports.find(Caller.ANONYMOUS, first).isEmpty());
            assertTrue(exports.find(Caller.ANONYMOUS, second).isPresent());
        }

        @Test
        void givenAnotherCaller_whenItReads_thenThereIsNothing() {
            // GIVEN
            String uri = export("SELECT 1", "").structured().getString("resource");
            // WHEN
            List<Contents> read = read(uri, OTHER);
            // THEN
            assertEquals(List.of(), read);
        }

        @Test
        void givenAShortLife_whenItIsOver_thenTheFileIsGone() throws Exception {
            // GIVEN
            use(5_000, 100, 5_000, Duration.ofMillis(400));
            ToolResult.Done done = export("SELECT 1", "");
            Path file = file(done);
            // WHEN
            Eventually.isTrue("gone", Duration.ofSeconds(20), () -> !Files.exists(file));
            // THEN
            assertFalse(Files.exists(file));
            assertEquals(
                    List.of(), read(done.structured().getString("resource"), Caller.ANONYMOUS));
            assertEquals(0, exports.bytes());
        }

        @Test
        void givenTheFolderWasRemoved_whenExported_thenIntoANewOne() throws IOException {
            // GIVEN
            export("SELECT 1", "");
            Path removed = folder();
            remove(removed);
            // WHEN
            ToolResult.Done done = export("SELECT 2", "");
            // THEN
            assertEquals(1, done.structured().getInt("rowCount"));
            assertFalse(folder().equals(removed));
            assertEquals(1, files().size());
        }

        @Test
        void givenTheFolderIsRemovedMeanwhile_whenKept_thenItIsSaid() throws IOException {
            try (ExportDraft draft = exports.begin(Caller.ANONYMOUS, ExportFormat.CSV)) {
                // GIVEN
                remove(folder());
                // WHEN
                Failure failure = assertThrows(Failure.class, () -> exports.keep(draft, 1));
                // THEN
                assertEquals(FailureKind.BUSY, failure.kind());
            }
        }

        private Path folder() throws IOException {
            try (Stream<Path> folders = Files.list(parent)) {
                return folders.findFirst().orElseThrow();
            }
        }

        private void remove(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }

        @Test
        void givenAFile_whenTheServerEnds_thenNothingIsLeft() throws IOException {
            // GIVEN
            export("SELECT 1", "");
            // WHEN
            exports.close();
            // THEN
            try (Stream<Path> left = Files.list(parent)) {
                assertEquals(List.of(), left.toList());
            }
        }

        @Test
        void givenLeftoversOfADeadProcess_whenStarted_thenOnlyThoseAreRemoved() throws IOException {
            // GIVEN
            Path living = file(export("SELECT 1", ""));
            Path dead = Files.createDirectory(parent.resolve("dbmcp-exports-dead"));
            Files.createFile(dead.resolve("lock"));
            Files.writeString(dead.resolve("old.csv"), "n\n1\n");
            Path foreign = Files.createDirectory(parent.resolve("dbmcp-exports-foreign"));
            Path halfRemoved =
                    Files.createDirectory(parent.resolve("dbmcp-exports-" + UUID.randomUUID()));
            Files.setLastModifiedTime(
                    halfRemoved, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            Path young =
                    Files.createDirectory(parent.resolve("dbmcp-exports-" + UUID.randomUUID()));
            // WHEN
            Exports next = new Exports(settings, PagesBench.SEAL);
            next.prepare(null);
            // THEN
            assertFalse(Files.exists(dead));
            assertTrue(Files.exists(living));
            assertTrue(Files.exists(foreign));
            assertFalse(Files.exists(halfRemoved));
            assertTrue(Files.exists(young));
            next.close();
        }
    }

    @Nested
    class Reading {
        @Test
        void givenALongFile_whenReadByItsLinks_thenTheWholeFile() throws IOException {
            // GIVEN
            ToolResult.Done done = export("SELECT X FROM SYSTEM_RANGE(1, 2000)", "");
            // WHEN
            StringBuilder read = new StringBuilder();
            String uri = done.structured().getString("resource");
            while (uri != null) {
                Contents.Text part = (Contents.Text) read(uri, Caller.ANONYMOUS).get(0);
                assertTrue(part.text().length() <= 1_024);
                read.append(part.text());
                uri = part.meta().getString("org.dbmcp/next", null);
            }
            // THEN
            assertEquals(text(done), read.toString());
        }

        @Test
        void givenWideCharacters_whenReadInSmallParts_thenNoneIsTorn() throws IOException {
            // GIVEN
            ToolResult.Done done =
                    export("SELECT REPEAT(\\u0027a\\u20ac\\ud83d\\ude00\\u0027, 20) AS t", "");
            String uri = done.structured().getString("resource") + "?offset=0&length=5";
            // WHEN
            StringBuilder read = new StringBuilder();
            while (uri != null) {
                Contents.Text part = (Contents.Text) read(uri, Caller.ANONYMOUS).get(0);
                read.append(part.text());
                uri = part.meta().getString("org.dbmcp/next", null);
            }
            // THEN
            assertEquals("T\n" + "a€😀".repeat(20) + "\n", read.toString());
        }

        @Test
        void givenAnOffsetWithinACharacter_whenRead_thenFromItsBeginning() {
            // GIVEN
            ToolResult.Done done = export("SELECT \\u0027\\u20ac\\u0027 AS t", "");
            String uri = done.structured().getString("resource");
            // WHEN
            Contents.Text part =
                    (Contents.Text) read(uri + "?offset=4&length=100", Caller.ANONYMOUS).get(0);
            // THEN
            assertEquals("€\n", part.text());
            assertEquals(2, part.meta().getInt("org.dbmcp/offset"));
        }

        @Test
        void givenAnOffsetOrALengthAlone_whenRead_thenToTheEndOrFromTheBeginning() {
            // GIVEN
            String uri = export("SELECT 12345 AS t", "").structured().getString("resource");
            // WHEN
            Contents.Text rest = (Contents.Text) read(uri + "?offset=3", Caller.ANONYMOUS).get(0);
            Contents.Text start = (Contents.Text) read(uri + "?length=4", Caller.ANONYMOUS).get(0);
            // THEN
            assertEquals("2345\n", rest.text());
            assertFalse(rest.meta().containsKey("org.dbmcp/next"));
            assertEquals("T\n12", start.text());
            assertEquals(
                    uri + "?offset=4&length=4", start.meta().getString("org.dbmcp/next", null));
        }

        @Test
        void givenAPlaceThatIsNone_whenRead_thenItSaysWhatIsWrong() {
            // GIVEN
            String uri = export("SELECT 1", "").structured().getString("resource");
            // WHEN
            String behind = invalid(uri + "?offset=1000&length=10");
            String negative = invalid(uri + "?offset=-1&length=10");
            String word = invalid(uri + "?offset=0&length=all");
            String alone = invalid(uri + "?offset=1000");
            List<Contents> others = read(uri + "?offset=-1&length=10", OTHER);
            // THEN
            assertEquals("offset is behind the file's 4 bytes", behind);
            assertEquals("offset must be a number of bytes, 0 or more", negative);
            assertEquals("length must be a number of bytes, 0 or more", word);
            assertEquals(behind, alone);
            assertEquals(List.of(), others);
        }

        private String invalid(String uri) {
            return assertThrows(InvalidAddress.class, () -> read(uri, Caller.ANONYMOUS))
                    .getMessage();
        }
    }
}
