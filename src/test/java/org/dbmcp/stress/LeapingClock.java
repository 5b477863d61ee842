package org.dbmcp.stress;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A clock on the wall of one process that a test sets while it runs: a library that is compiled
 * here takes the place of what the C library says.
 *
 * @param library what the process must be started with
 * @param offset the file of how far it is off
 */
record LeapingClock(Path library, Path offset) {
    private static final Path SOURCE = Path.of("src", "test", "native", "leaping-clock.c");
    private static final long PATIENCE_SECONDS = 60;

    /** A right one, its files in this directory; null where there is no compiler for C. */
    static LeapingClock in(Path directory) throws Exception {
        LeapingClock clock =
                new LeapingClock(
                        directory.resolve("leaping-clock.so"), directory.resolve("offset"));
        clock.set(Duration.ZERO);
        try {
            Process compiler =
                    new ProcessBuilder(
                                    "cc",
                                    "-shared",
                                    "-fPIC",
                                    "-o",
                                    clock.library.toString(),
                                    SOURCE.toString())
                            .inheritIO()
                            .start();
            boolean done = compiler.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return done && compiler.exitValue() == 0 ? clock : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The environment of the process that is to live by it. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "CLOCK_OFFSET", offset.toString());
    }

    /** Sets it, at once. */
    void set(Duration off) throws IOException {
        ByteBuffer seconds = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder());
        seconds.putLong(0, off.toSeconds());
        try (FileChannel file = FileChannel.open(offset, CREATE, WRITE)) {
            file.write(seconds, 0);
        }
    }
}
