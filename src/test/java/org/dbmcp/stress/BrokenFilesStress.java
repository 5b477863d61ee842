package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dbmcp.config.ReadConfiguration;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken files of every kind: each is told by its name and its fault. The words of every case stand
 * in the resource {@code broken-files.txt}.
 */
class BrokenFilesStress {
    private static final Path CASES = Path.of("src", "test", "resources", "broken-files.txt");
    private static final String GOOD =
            "\"good\": {\"type\":\"h2\",\"database\":\"good\",\"access\":\"full\"}";

    @TempDir private Path directory;
    private final String secret = TestDatabase.freshName("planted");

    @Test
    void givenABrokenFile_whenRead_thenItsFaultIsNamedAndNoSecretIs() throws Exception {
        // GIVEN
        List<BrokenFile> cases = BrokenFile.read(CASES);
        List<String> wrong = new ArrayList<>();

        // WHEN
        for (BrokenFile each : cases) {
            Map<String, String> found = read(each);
            String told = found.getOrDefault(ReadConfiguration.START, found.get("bad"));
            if (!each.fault().equals(shown(told)) || leaks(told)) {
                wrong.add(each.kind() + " | " + each.content() + " | " + shown(told));
            }
            boolean stopped = found.containsKey(ReadConfiguration.START);
            if (each.stopsTheStart() != stopped || (!stopped && !"ok".equals(found.get("good")))) {
                wrong.add("Stops, or does not: " + each + found);
            }
        }

        // THEN
        assertEquals("", String.join("\n", wrong));
        assertTrue(cases.size() >= 50, cases.size() + " cases");
        whenServed();
        Reliability.record(
                Trial.BROKEN_FILES,
                cases.size() + " files, entries and settings; 2 at a real start",
                cases.size() + " of " + cases.size() + " named with their fault, secrets told: 0");
    }

    /** One that must stop the start, and one that must not. */
    private void whenServed() throws Exception {
        String entries =
                "{\"bad\": {\"type\":\"mysql\",\"password\":\"" + secret + "\"}, " + GOOD + "}";
        try (LibertyServer server = start(entries)) {
            assertTrue(server.log().contains("Missing required configuration fields: host"));
            assertFalse(leaks(server.log()));
            try (McpClient client = new McpClient(server.address())) {
                Map<String, ?> query = Map.of("connection", "good", "sql", "SELECT 1");
                assertFalse(client.callTool("execute_query", query).getBoolean("isError", false));
            }
        }
        AssertionError stopped = null;
        try (LibertyServer server = start(entries + secret)) {
            assertEquals("no start", server.log());
        } catch (AssertionError e) {
            stopped = e;
        }
        assertTrue(stopped.getMessage().contains("is unusable: it is not one JSON object"));
        assertFalse(leaks(stopped.getMessage()));
    }

    private static LibertyServer start(String file) throws Exception {
        return LibertyServer.start(Map.of(), Map.of("database-config.json", file));
    }

    private Map<String, String> read(BrokenFile broken) throws IOException {
        Path folder = Files.createTempDirectory(directory, "case");
        String content = broken.content().replace("@", secret).replace("GOOD", GOOD);
        Map<String, String> settings = Map.of();
        Map<String, String> environment = Map.of("PWD", folder.toString(), "SECRET", secret);
        switch (broken.kind()) {
            case "entry" -> write(folder, "{\"bad\": " + content + ", " + GOOD + "}");
            case "file" -> write(folder, content);
            case "keys" -> {
                Path keys = folder.resolve("keys");
                Files.write(keys, content.getBytes(StandardCharsets.ISO_8859_1));
                settings = Map.of("dbmcp.auth", "api-key", "dbmcp.api-keys-file", keys.toString());
            }
            case "setting" -> {
                String[] both = content.split("=", 2);
                settings = Map.of(both[0], both[1]);
            }
            default -> throw new IllegalArgumentException(broken.kind());
        }
        return ReadConfiguration.of(folder, environment, settings);
    }

    private static void write(Path folder, String content) throws IOException {
        Path file = folder.resolve("database-config.json");
        if (content.equals("DIRECTORY")) {
            Files.createDirectory(file);
        } else {
            Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Without the folder of this run. */
    private String shown(String told) {
        return told == null
                ? "(nothing)"
                : told.replaceAll(directory + "/case[0-9]+", "DIR")
                        .replace(secret, "@")
                        .replaceAll("column [0-9]+", "column N");
    }

    private boolean leaks(String text) {
        return text != null && text.contains(secret);
    }
}
