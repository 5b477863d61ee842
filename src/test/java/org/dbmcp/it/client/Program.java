package org.dbmcp.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Another program while it runs. Closing it ends it. */
final class Program implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Program started(Path directory, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("program", ".out");
            Path err = Files.createTempFile("program", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasEnded() {
        return !process.isAlive();
    }

    /** Writes a line to its standard input, unless it has ended. */
    void say(String line) throws IOException {
        if (hasEnded()) {
            return;
        }
        OutputStream in = process.getOutputStream();
        in.write((line + "\n").getBytes(UTF_8));
        in.flush();
    }

    /** Waits for its end. */
    Outcome finished(Duration atMost) throws IOException, InterruptedException {
        if (!process.waitFor(atMost.toMillis(), MILLISECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("Still running after " + atMost + ": " + outcome().said());
        }
        return outcome();
    }

    private Outcome outcome() throws IOException {
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Ends it at once, with all that it started. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
