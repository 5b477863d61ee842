package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Command {
    private static final long MINUTES = 3;

    private Command() {}

    /** Runs it, and fails with what it said when it fails. */
    static void run(Path directory, Path input, List<String> command) throws IOException {
        Result result = attempt(directory, input, command);
        if (result.status() != 0) {
            throw new IllegalStateException(
                    "%s ended with %d: %s".formatted(command, result.status(), result.output()));
        }
    }

    /** Runs it; {@code input} may be null. */
    static Result attempt(Path directory, Path input, List<String> command) throws IOException {
        Path output = Files.createTempFile("command", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end in time");
            }
            return new Result(
                    process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The exit status, and all that was written. */
    record Result(int status, String output) {}
}
