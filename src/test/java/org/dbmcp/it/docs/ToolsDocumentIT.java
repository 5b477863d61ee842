package org.dbmcp.it.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.Answer;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.dbmcp.it.server.Revision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Writes docs/tools.md and docs/sample.svg from a server with the sample database, and fails when
 * the one in the repository is another: then copy what target/ has over it, and read what changed.
 */
class ToolsDocumentIT {
    private static final Path KEPT = Path.of("docs/tools.md");
    private static final Path MADE = Path.of("target/tools.md");

    /** What a client takes in before it has done anything, with all that is around the list. */
    private static final int MOST_BYTES = 20 * 1024;

    private static LibertyServer server;
    private static McpClient client;
    private static Stage stage;

    @BeforeAll
    static void start(
            @On(Engine.POSTGRESQL) TestDatabase postgreSql, @On(Engine.MYSQL) TestDatabase mySql)
            throws Exception {
        stage = new Stage(postgreSql, mySql);
        server = LibertyServer.start(Map.of());
        client = new McpClient(server.address());
        // open from the beginning, whichever test comes first
        client.callTool("test_connection", Map.of("connection", "sample"));
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
        client.close();
        server.close();
    }

    @Test
    void givenTheServer_whenItsToolsAreWrittenDown_thenTheDocumentIsUpToDate() throws Exception {
        // GIVEN
        JsonArray tools =
                client.request("tools/list", JsonObject.EMPTY_JSON_OBJECT)
                        .result()
                        .getJsonArray("tools");
        List<Example> examples = new ArrayList<>();
        for (JsonValue each : read("examples.json").asJsonArray()) {
            Example before = examples.isEmpty() ? null : examples.getLast();
            examples.add(Example.of(client, each.asJsonObject(), before, stage));
        }
        List<Task> tasks = new ArrayList<>();
        for (JsonValue each : read("questions.json").asJsonArray()) {
            tasks.add(Task.of(client, each.asJsonObject()));
        }
        Words words = Words.of(read("words.json").asJsonObject());
        assertEquals(Set.of(), words.amiss(tools));
        // WHEN
        String made = ToolsDocument.of(tools, words, examples, text("products.md"), tasks);
        // THEN
        Files.writeString(MADE, made);
        assertEquals(20, tasks.size());
        assertTrue(tools.stream().allMatch(tool -> hasExample(tool, examples)));
        assertEquals(kept(KEPT), made);
    }

    @ParameterizedTest
    @EnumSource(Revision.class)
    void givenAllTools_whenListed_thenTheWholeBodyIsAtMostTwentyKibibytes(Revision revision) {
        // GIVEN
        try (McpClient sut = new McpClient(server.address(), revision)) {
            // WHEN
            Answer answer = sut.request("tools/list", JsonObject.EMPTY_JSON_OBJECT);
            // THEN
            int bytes = answer.text().getBytes(UTF_8).length;
            assertEquals(24, answer.result().getJsonArray("tools").size());
            assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
        }
    }

    @Test
    void givenTheSample_whenDrawn_thenThePictureOfTheReadmeIsUpToDate() throws Exception {
        // GIVEN
        JsonObject address =
                Json.createObjectBuilder().add("uri", "db://sample/er-diagram/PUBLIC/svg").build();
        // WHEN
        String made =
                client.request("resources/read", address)
                        .result()
                        .getJsonArray("contents")
                        .getJsonObject(0)
                        .getString("text");
        // THEN
        Files.writeString(Path.of("target/sample.svg"), made);
        assertEquals(kept(Path.of("docs/sample.svg")), made);
    }

    @Test
    void givenAStatement_whenExplained_thenThePlanOfTheReadmeIsUpToDate() throws Exception {
        // GIVEN
        JsonObject arguments =
                Json.createObjectBuilder()
                        .add("connection", "sample")
                        .add(
                                "sql",
                                "SELECT c.name, o.note FROM customers c JOIN orders o ON o.customer_id = c.id"
                                        + " WHERE o.note = 'gift'")
                        .build();
        // WHEN
        String plan =
                client.callTool("explain_query", arguments)
                        .getJsonObject("structuredContent")
                        .getString("text");
        // THEN
        Files.writeString(Path.of("target/plan.txt"), plan);
        assertTrue(Files.readString(Path.of("README.md")).contains("```\n" + plan + "\n```"), plan);
    }

    private static String kept(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static boolean hasExample(JsonValue tool, List<Example> examples) {
        String name = tool.asJsonObject().getString("name");
        return examples.stream().anyMatch(each -> each.tool().equals(name) && !each.hidden());
    }

    private static String text(String file) throws IOException {
        try (InputStream text = ToolsDocumentIT.class.getResourceAsStream("/tools/" + file)) {
            return new String(text.readAllBytes(), UTF_8);
        }
    }

    private static JsonStructure read(String file) throws IOException {
        try (InputStream text = ToolsDocumentIT.class.getResourceAsStream("/tools/" + file);
                JsonReader reader = Json.createReader(text)) {
            return reader.read();
        }
    }
}
