package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prompts and the completion of their arguments, on every product, in both eras. */
@ExtendWith({SharedServer.class, Databases.class})
class PromptsIT {
    private static final int INVALID_PARAMS = -32602;

    private final LibertyServer server;
    private final RealDatabases databases;

    PromptsIT(LibertyServer server, RealDatabases databases) {
        this.server = server;
        this.databases = databases;
    }

    static Stream<?> cases() {
        return Library.everywhere();
    }

    private static JsonObject prompt(String name, Map<String, String> arguments) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("arguments", Json.createObjectBuilder(arguments))
                .build();
    }

    /** The one message of a prompt about the library. */
    private static String text(Library library, String name, Map<String, String> more) {
        Map<String, String> arguments = new HashMap<>(more);
        arguments.put("connection", library.connection());
        JsonObject message =
                library.assistant()
                        .client()
                        .request("prompts/get", prompt(name, arguments))
                        .result()
                        .getJsonArray("messages")
                        .getJsonObject(0);
        assertEquals("user", message.getString("role"));
        return message.getJsonObject("content").getString("text");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenEachPromptIsGot_thenItSpeaksOfIt(Library.Case at) throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            String books = sut.table("books");
            // WHEN
            String explore = text(sut, "explore_database", Map.of("topic", "lending"));
            String write =
                    text(
                            sut,
                            "write_query",
                            Map.of("question", "Who?", "table", books, "column", "title"));
            String explain = text(sut, "explain_slow_query", Map.of("sql", "SELECT 1"));
            String review =
                    text(sut, "review_schema", Map.of("schema", sut.schema(), "table", books));
            // THEN
            String connection = "the connection \"" + sut.connection() + "\"";
            assertEquals(
                    "Get to know the database behind " + connection + ".", start(explore, ". "));
            assertTrue(explore.contains("search_objects with the words \"lending\""), explore);
            assertEquals("Answer this question from " + connection + ": Who?", line(write, 0));
            assertEquals(
                    "Start from the table \"" + books + "\", column \"title\".",
                    start(line(write, 1), ". Find"));
            assertEquals("On " + connection + " this statement is slow:", line(explain, 0));
            assertEquals("SELECT 1", line(explain, 1));
            assertEquals(
                    ("Review the schema \"%s\" of %s, above all the table \"%s\" and those around"
                                    + " it.")
                            .formatted(sut.schema(), connection, books),
                    start(review, ". List"));
        }
    }

    /** What stands before the end of a sentence, with its full stop. */
    private static String start(String text, String end) {
        return text.substring(0, text.indexOf(end) + 1);
    }

    private static String line(String text, int number) {
        return text.lines().skip(number).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenAPrompt_whenAnArgumentIsMissing_thenTheCallIsWrong(Library.Case at) throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            JsonObject noQuestion = prompt("write_query", Map.of("connection", sut.connection()));
            // WHEN
            int code = sut.assistant().client().request("prompts/get", noQuestion).errorCode();
            // THEN
            assertEquals(INVALID_PARAMS, code);
        }
    }

    /** What is proposed for an argument of a prompt, or of a template. */
    private static List<String> proposed(
            Library library, JsonObject reference, String argument, String started) {
        Map<String, String> chosen =
                Map.of("connection", library.connection(), "schema", library.schema());
        return proposed(library, reference, argument, started, chosen);
    }

    private static List<String> proposed(
            Library library,
            JsonObject reference,
            String argument,
            String started,
            Map<String, String> chosen) {
        JsonObject params =
                Json.createObjectBuilder()
                        .add("ref", reference)
                        .add(
                                "argument",
                                Json.createObjectBuilder(
                                        Map.of("name", argument, "value", started)))
                        .add(
                                "context",
                                Json.createObjectBuilder()
                                        .add("arguments", Json.createObjectBuilder(chosen)))
                        .build();
        return library.assistant()
                .client()
                .request("completion/complete", params)
                .result()
                .getJsonObject("completion")
                .getJsonArray("values")
                .getValuesAs(JsonString::getString);
    }

    private static JsonObject reference(String type, String key, String name) {
        return Json.createObjectBuilder().add("type", type).add(key, name).build();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenItsNamesAreBegun_thenTheyAreCompleted(Library.Case at) throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            JsonObject review = reference("ref/prompt", "name", "review_schema");
            JsonObject table =
                    reference("ref/resource", "uri", "db://{connection}/table/{schema}/{table}");
            // WHEN
            List<String> connections = proposed(sut, table, "connection", sut.connection());
            List<String> schemas = proposed(sut, review, "schema", sut.schema());
            // THEN
            assertEquals(List.of(sut.connection()), connections);
            assertEquals(List.of(sut.schema()), schemas);
            for (JsonObject each : List.of(review, table)) {
                assertEquals(List.of(sut.kept("books")), proposed(sut, each, "table", "Bo"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givenALibrary_whenAQueryIsPrompted_thenTablesAndColumnsAreCompleted(Library.Case at)
            throws Exception {
        // GIVEN
        try (Library sut = new Library(at, server, databases)) {
            JsonObject write = reference("ref/prompt", "name", "write_query");
            Map<String, String> connection = Map.of("connection", sut.connection());
            Map<String, String> books =
                    Map.of("connection", sut.connection(), "table", sut.table("books"));
            // a table of the usual schema goes by its name alone
            String loans = at.embedded() ? sut.table("loans") : "loans";
            String begun = loans.substring(0, loans.length() - 2);
            // WHEN
            List<String> tables = proposed(sut, write, "table", begun, connection);
            List<String> columns = proposed(sut, write, "column", "", books);
            List<String> none = proposed(sut, write, "column", "", connection);
            // THEN
            assertEquals(List.of(loans), tables);
            assertEquals(Stream.of("id", "author_id", "title").map(sut::kept).toList(), columns);
            assertEquals(List.of(), none);
        }
    }
}
