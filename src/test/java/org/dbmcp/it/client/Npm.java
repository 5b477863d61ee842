package org.dbmcp.it.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * The JavaScript programs of the tests and the Node that runs them, installed once into target/npm.
 *
 * <p>Where npm is missing or cannot install, the test is skipped with the reason; with {@code
 * CI=true} in the environment it fails.
 *
 * @param home where they are
 */
record Npm(Path home) {
    private static final List<String> PACKAGES =
            List.of(
                    "node@22.23.3",
                    "@modelcontextprotocol/conformance@0.2.0-alpha.12",
                    "@modelcontextprotocol/inspector@2.12.0",
                    "@modelcontextprotocol/client@2.4.0",
                    "@modelcontextprotocol/sdk@1.32.2",
                    "mcp-remote@0.15.1",
                    "@toon-format/toon@4.4.0");

    static Npm installed() {
        Npm npm = new Npm(Path.of("target", "npm").toAbsolutePath());
        try {
            Path marker = npm.home.resolve("installed");
            String wanted = String.join("\n", PACKAGES);
            if (Files.notExists(marker) || !Files.readString(marker).equals(wanted)) {
                npm.install();
                Files.writeString(marker, wanted);
            }
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            missing("npm is not there: " + e.getMessage());
        }
        return npm;
    }

    private void install() throws IOException, InterruptedException {
        Files.createDirectories(home);
        List<String> command =
                new ArrayList<>(
                        List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", "."));
        command.addAll(PACKAGES);
        try (Program npm = Program.started(home, Map.of(), command)) {
            Outcome outcome = npm.finished(Duration.ofMinutes(5));
            if (outcome.exit() != 0) {
                missing("npm could not install: " + outcome.said());
            }
        }
    }

    private static void missing(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        Assumptions.abort(reason);
    }

    /** Starts the program of a package. */
    Program program(String file, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(node(), path(file)));
        command.addAll(arguments);
        // A home of its own: the Inspector would keep a catalogue in the user's.
        return Program.started(home, Map.of("HOME", home.toString(), "NO_COLOR", "1"), command);
    }

    /** Starts a script of ours, from where it finds the packages. */
    Program script(String name, List<String> arguments) throws IOException {
        for (String each : List.of("steps.mjs", name)) {
            try (InputStream script = Npm.class.getResourceAsStream("/client/" + each)) {
                Files.copy(script, home.resolve(each), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        List<String> command = new ArrayList<>(List.of(node(), home.resolve(name).toString()));
        command.addAll(arguments);
        return Program.started(home, Map.of(), command);
    }

    private String node() {
        return path("node/bin/node");
    }

    private String path(String file) {
        return home.resolve("node_modules").resolve(file).toString();
    }
}
