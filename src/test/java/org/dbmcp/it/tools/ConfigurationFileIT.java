package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file of stored connections a real process reads, wherever its script changes to. */
class ConfigurationFileIT {
    @TempDir private Path here;
    @TempDir private Path elsewhere;

    @BeforeEach
    void write() throws IOException {
        store(here, "database-config.json", "near");
        store(here, "config.json", "second");
        store(here, "mine.json", "mine");
        store(elsewhere, "database-config.json", "trap");
    }

    @Test
    void givenFilesWhereItIsStarted_whenStarted_thenTheFirstIsReadAndNoneFromElsewhere()
            throws Exception {
        // GIVEN
        // What a shell leaves behind that changed directories, or a parent that did not say so.
        Map<String, String> environment =
                Map.of("PWD", elsewhere.toString(), "OLDPWD", elsewhere.toString());

        // WHEN
        Set<String> names = storedBy(environment);

        // THEN
        assertEquals(Set.of("near"), names);
    }

    @Test
    void givenARelativePath_whenStarted_thenItStartsWhereTheServerWasStarted() throws Exception {
        // GIVEN
        Map<String, String> environment = Map.of("DATABASE_CONFIG_PATH", "mine.json");

        // WHEN
        Set<String> names = storedBy(environment);

        // THEN
        assertEquals(Set.of("mine"), names);
    }

    @Test
    void givenAPathToNothing_whenStarted_thenTheApplicationDoesNotAndNamesIt() {
        // GIVEN
        Path nothing = here.resolve("nothing.json");
        Map<String, String> environment = Map.of("DATABASE_CONFIG_PATH", nothing.toString());

        // WHEN
        AssertionError failure = assertThrows(AssertionError.class, () -> storedBy(environment));

        // THEN
        String log = failure.getMessage();
        assertTrue(
                log.contains(
                        "DATABASE_CONFIG_PATH names '" + nothing + "', but there is no such file"),
                log);
    }

    private Set<String> storedBy(Map<String, String> environment) throws Exception {
        try (LibertyServer server = LibertyServer.startFrom(here, environment);
                Assistant sut = new Assistant(server)) {
            return sut.call("show_configurations", Map.of())
                    .getJsonObject("configurations")
                    .keySet();
        }
    }

    private static void store(Path directory, String file, String name) throws IOException {
        Files.writeString(
                directory.resolve(file),
                "{\"%s\": {\"type\": \"h2\", \"database\": \"scratch\"}}".formatted(name));
    }
}
