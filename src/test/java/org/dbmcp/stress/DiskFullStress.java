package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.Health;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file system of the logs and of the console has no byte left, and calls go on. */
class DiskFullStress {
    private static final String MOUNT = "mount -t tmpfs tmpfs /tmp";
    private static final int CALLERS = 4;
    private static final int EACH = 500;
    private static final int EXPORTS = 20;

    /** What logs may have grown by, and a small export. */
    private static final long LEFT = 1 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private LibertyServer sut;
    private Path logs;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(canMount(), "no user namespaces");
        sut = LibertyServer.startWithLogsOf("4m");
        logs = Path.of("/proc", Long.toString(sut.pid()), "root", sut.logFolder().toString());
    }

    @AfterEach
    void stop() throws Exception {
        if (sut != null) {
            sut.close();
        }
    }

    @Test
    void givenNoSpaceForLogs_whenCalled_thenAnswersAsBefore() throws Exception {
        // GIVEN
        call(10);
        fill();
        assertEquals(0, space());
        Path log = logs.resolve("messages.log");

        // WHEN
        int answered = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> call(EACH)));
            }
            for (Future<Integer> caller : callers) {
                answered += caller.get();
            }
        }

        // THEN
        assertEquals(0, space());
        assertTrue(Health.ready(sut.address()), "ready");
        long written = Files.size(log);
        Files.delete(logs.resolve("filler"));
        Eventually.isTrue("logs again", PATIENCE, () -> call(1) > 0 && Files.size(log) > written);
        assertFalse(sut.ends(Duration.ZERO), "ended");
        Reliability.record(
                Trial.DISK_FULL,
                "logs and console on a file system of 4 MiB without a free byte; %d callers, each a"
                                .formatted(CALLERS)
                        + " SELECT and a statement that fails",
                "%d of %d calls answered as before, ready throughout; logged again as soon as there was space"
                        .formatted(answered, 2 * CALLERS * EACH));
    }

    @Test
    void givenNoSpaceForExports_whenExported_thenRefusedAndNothingIsLeft() throws Exception {
        // GIVEN
        long space = space();
        Map<String, String> large =
                Map.of(
                        "connection", "sample",
                        "sql", "SELECT REPEAT('x', 1000) AS t FROM SYSTEM_RANGE(1, 20000)");
        Map<String, String> small = Map.of("connection", "sample", "sql", "SELECT 1 AS one");

        // WHEN
        int refused = 0;
        try (Client client = new Client(sut)) {
            for (int i = 0; i < EXPORTS; i++) {
                Reply failed = client.call("export_query", large);
                assertEquals("busy", failed.code());
                refused++;
                assertEquals("42", client.query("sample", "SELECT 42 AS answer").value());
            }
            assertEquals(1, client.call("export_query", small).data().getInt("rowCount"));
        }

        // THEN
        assertTrue(space - space() < LEFT, "used " + (space - space()));
        assertTrue(Health.ready(sut.address()), "ready");
        Reliability.record(
                Trial.EXPORT_DISK_FULL,
                "%d exports of 20 MB on a file system of 4 MiB".formatted(EXPORTS),
                "%d told so, nothing left of them; a small export fitted afterwards"
                        .formatted(refused));
    }

    /** How many calls of so many of each kind were answered as they should be. */
    private int call(int times) throws Exception {
        int answered = 0;
        try (Client client = new Client(sut)) {
            for (int i = 0; i < times; i++) {
                assertEquals("42", client.query("sample", "SELECT 42 AS answer").value());
                Reply wrong = client.query("sample", "SELECT nothing FROM nowhere");
                assertEquals("sql_invalid", wrong.code());
                answered += 2;
            }
        }
        return answered;
    }

    private void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(logs.resolve("filler"))) {
            while (true) {
                filler.write(new byte[512]);
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("No space left"), e.getMessage());
        }
    }

    private long space() throws IOException {
        return Files.getFileStore(logs).getUsableSpace();
    }

    private static boolean canMount() throws Exception {
        List<String> mount =
                List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", MOUNT);
        try {
            Process process = new ProcessBuilder(mount).start();
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
