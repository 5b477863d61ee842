package org.dbmcp.it.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wherever server, JVM and database stand, all types come as the same bytes. Each place is the
 * product in a process of its own, over HTTP, with databases that were moved there before.
 */
@ExtendWith(Databases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionIndependenceIT {
    /** What a call took is no part of what is told. */
    private static final String TIME = "(\"|\\\\\")elapsedMs(\"|\\\\\") ?: ?[0-9]+";

    @TempDir private static Path directory;

    private final RealDatabases given;
    private final Map<Engine, TestDatabase> databases = new EnumMap<>(Engine.class);

    /** By product: what each place told of its own table, and of the one that the first made. */
    private final Map<String, Map<Place, String>> own = new HashMap<>();

    private final Map<String, Map<Place, String>> first = new HashMap<>();

    SessionIndependenceIT(RealDatabases given) throws SQLException {
        this.given = given;
        for (Engine engine : Engine.values()) {
            databases.put(engine, given.of(engine).freshDatabase());
        }
        PostgreSqlTypesIT.addTypes(databases.get(Engine.POSTGRESQL));
    }

    @BeforeAll
    void askEverywhere() throws Exception {
        for (Place place : Place.values()) {
            for (TestDatabase each : databases.values()) {
                List<String> moves = place.moves(each.engine(), each.database());
                each.execute(moves.toArray(String[]::new));
            }
            try (LibertyServer server = LibertyServer.start(environment(place), place.files());
                    Assistant assistant = new Assistant(server)) {
                for (String product : List.of("postgresql", "mysql", "mariadb", "h2")) {
                    ask(assistant, product, place);
                }
            }
        }
    }

    @AfterAll
    void moveBack() throws SQLException {
        for (TestDatabase each : databases.values()) {
            each.execute(Place.moveBack(each.engine()).toArray(String[]::new));
            given.of(each.engine()).execute("DROP DATABASE " + each.database());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "mariadb", "h2"})
    void givenPlacesOfOtherZonesAndLanguages_whenAllTypesAreWrittenAndRead_thenTheSameBytes(
            String product) {
        assertSame(own.get(product));
    }

    /** A database in memory goes with its server. */
    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "mariadb"})
    void givenATableThatWasWrittenElsewhere_whenRead_thenTheSameBytes(String product) {
        assertSame(first.get(product));
    }

    private static void assertSame(Map<Place, String> answers) {
        for (Place place : Place.values()) {
            assertIterableEquals(
                    parts(answers.get(Place.ISTANBUL)), parts(answers.get(place)), place.name());
        }
    }

    /** So that a report tells where they differ. */
    private static List<String> parts(String answer) {
        return List.of(answer.split("(?<=,)"));
    }

    private Map<String, String> environment(Place place) {
        Map<String, String> environment = new HashMap<>(place.environment());
        environment.put("DBMCP_HTTP_SILENCE", "PT1M");
        environment.putAll(
                Map.of("H2_DB_TYPE", "h2", "H2_DB_NAME", "scratch", "H2_DB_ACCESS", "full"));
        databases.forEach(
                (engine, each) ->
                        environment.putAll(SharedServer.configuration(engine.name(), each)));
        return environment;
    }

    private void ask(Assistant assistant, String product, Place place) throws IOException {
        List<TypeCase> cases = cases(product);
        if (place == Place.ISTANBUL) {
            new TypeTable(assistant, product, cases, "written_first");
        }
        assistant.query(product, "DROP TABLE IF EXISTS written_here");
        TypeTable table = new TypeTable(assistant, product, cases, "written_here");
        String told = told(assistant, product, table.question());
        String exported = exported(assistant, product, table.question());
        own.computeIfAbsent(product, key -> new EnumMap<>(Place.class)).put(place, told + exported);
        assertFalse(table.find(table.read().row(0)).contains(false), place + " finds all again");
        if (!product.equals("h2")) {
            String question = table.question().replace("written_here", "written_first");
            first.computeIfAbsent(product, key -> new EnumMap<>(Place.class))
                    .put(place, told(assistant, product, question));
        }
    }

    /** The answers in all formats. */
    private static String told(Assistant assistant, String product, String question) {
        StringBuilder told = new StringBuilder();
        for (String format : List.of("json", "compact", "csv", "markdown", "ndjson", "toon")) {
            Map<String, Object> asked = Assistant.statement(product, question);
            asked.put("format", format);
            String body =
                    assistant.client().startTool("same", "execute_query", asked).join().body();
            told.append(body.replaceAll(TIME, ""));
        }
        return told.toString();
    }

    /** The sums of the files, and of XLSX, which says when it was made, the sheets. */
    private static String exported(Assistant assistant, String product, String question)
            throws IOException {
        StringBuilder sums = new StringBuilder();
        for (String format : List.of("csv", "ndjson", "json")) {
            Map<String, Object> asked = Assistant.statement(product, question);
            asked.put("format", format);
            sums.append(',').append(assistant.call("export_query", asked).getString("sha256"));
        }
        Map<String, Object> asked = Assistant.statement(product, question);
        asked.put("format", "xlsx");
        String uri = assistant.call("export_query", asked).getString("resource");
        return sums.append(',').append(sheets(assistant, uri)).toString();
    }

    private static String sheets(Assistant assistant, String uri) throws IOException {
        String file =
                assistant
                        .client()
                        .request(
                                "resources/read",
                                Json.createObjectBuilder().add("uri", uri).build())
                        .result()
                        .getJsonArray("contents")
                        .getJsonObject(0)
                        .getString("blob");
        StringBuilder sheets = new StringBuilder();
        Path kept = Files.write(directory.resolve("sheets"), Base64.getDecoder().decode(file));
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                if (each.getName().startsWith("xl/worksheets/")) {
                    sheets.append(new String(zip.getInputStream(each).readAllBytes(), UTF_8));
                }
            }
        }
        assertFalse(sheets.isEmpty(), uri);
        return sheets.toString();
    }

    private static List<TypeCase> cases(String product) {
        return switch (product) {
            case "postgresql" -> TypeCase.read("postgresql.txt");
            case "h2" -> TypeCase.read("h2.txt");
            default -> TypeCase.read("mysql-family.txt", product + ".txt");
        };
    }
}
