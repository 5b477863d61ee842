package org.dbmcp.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official conformance suite. Its reports are in target/conformance. */
class ConformanceIT {
    private static final Path REPORTS = Path.of("target", "conformance");
    private static Npm npm;

    @BeforeAll
    static void install() {
        npm = Npm.installed();
    }

    /** The product's own WAR, with every scenario that needs no tools of its own. */
    @Nested
    class Product {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "server-initialize",
                    "ping",
                    "server-session-lifecycle",
                    "tools-list",
                    "resources-list",
                    "prompts-list",
                    "dns-rebinding-protection",
                    "server-sse-multiple-streams",
                    "sep-2164-resource-not-found",
                    "caching",
                    "http-header-validation",
                    "input-required-result-unsupported-methods"
                })
        void givenTheProduct_whenAScenarioRuns_thenItPasses(String scenario) throws Exception {
            // GIVEN
            String sut = Endpoint.url();
            // WHEN
            Outcome outcome = conformance(sut, scenario, "--scenario", scenario);
            // THEN
            assertEquals(0, outcome.exit(), outcome.said());
        }
    }

    /** The WAR with the tools, resources and prompts that the suite asks for by name. */
    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Fixtures {
        private LibertyServer server;

        @BeforeAll
        void start() throws Exception {
            server = LibertyServer.startWithFixtures(Map.of());
        }

        @AfterAll
        void stop() throws IOException {
            server.close();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-07-28", "2025-11-25"})
        void givenTheFixtures_whenARevisionIsRequired_thenItIsConformant(String revision)
                throws Exception {
            // GIVEN
            String sut = server.address() + "mcp";
            // WHEN
            Outcome outcome =
                    conformance(sut, "requirements-" + revision, "--requirements", revision);
            // THEN
            assertEquals(0, outcome.exit(), outcome.said());
        }

        @ParameterizedTest
        @ValueSource(strings = {"2025-06-18", "2025-03-26"})
        void givenTheFixtures_whenTheWholeSuiteRuns_thenNothingFails(String revision)
                throws Exception {
            // GIVEN
            String sut = server.address() + "mcp";
            // WHEN
            Outcome outcome =
                    conformance(
                            sut, "all-" + revision, "--suite", "all", "--spec-version", revision);
            // THEN
            assertEquals(0, outcome.exit(), outcome.said());
        }
    }

    static Outcome conformance(String url, String report, String... options) throws Exception {
        String folder = "../conformance/" + report;
        List<String> arguments =
                Stream.concat(
                                Stream.of("server", "--url", url, "-o", folder),
                                Arrays.stream(options))
                        .toList();
        String suite = "@modelcontextprotocol/conformance/dist/index.js";
        try (Program program = npm.program(suite, arguments)) {
            Outcome outcome = program.finished(Duration.ofMinutes(3));
            Files.createDirectories(REPORTS);
            Files.writeString(REPORTS.resolve(report + ".txt"), outcome.said());
            return outcome;
        }
    }
}
