package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import jakarta.json.Json;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dbmcp.it.server.Eventually;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.McpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that hold connections and do not work keep nobody from working. */
class SlowClientsStress {
    private static final int SILENT = 2_000;
    private static final int SLOW_HEADERS = 100;
    private static final int SLOW_BODIES = 100;
    private static final int CALLERS = 8;
    private static final Duration WORK = Duration.ofSeconds(40);
    private static final Duration ALL_CLOSED = Duration.ofSeconds(75);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final String PROBE = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final long MOST_MILLIS = 500;

    private LibertyServer sut;

    @BeforeEach
    void start() throws Exception {
        sut = LibertyServer.start(Map.of());
    }

    @AfterEach
    void stop() throws Exception {
        sut.close();
    }

    @Test
    void givenIdleAndSlowClients_whenOthersWork_thenTheyDoNotNotice() throws Exception {
        // GIVEN
        assumeTrue(mostFiles() > 2 * (SILENT + SLOW_HEADERS + SLOW_BODIES), "too few open files");
        URI server = sut.address();
        PacedCallers callers = new PacedCallers(server, CALLERS, query());
        PacedCallers probes = new PacedCallers(server, 1, PROBE.getBytes(US_ASCII));
        Eventually.isTrue("the first session", PATIENCE, () -> isServed(server));
        callers.work(WARM_UP);

        try (ExecutorService threads = Executors.newCachedThreadPool();
                SlowClients slow = SlowClients.connect(server, SILENT, SLOW_HEADERS, SLOW_BODIES)) {
            // WHEN
            Future<Latencies> called = threads.submit(() -> callers.work(WORK));
            Future<Latencies> probed = threads.submit(() -> probes.work(WORK));
            String closing = slow.dripUntilClosed(ALL_CLOSED);

            // THEN
            String reached =
                    "p99 %d ms, of probes %d ms; closed by the server after: %s"
                            .formatted(called.get().p99(), probed.get().p99(), closing);
            assertTrue(called.get().p99() < MOST_MILLIS, reached);
            assertTrue(probed.get().p99() < MOST_MILLIS, reached);
            assertEquals(List.of(), sut.errors());
            Reliability.record(
                    Trial.SLOW_CLIENTS,
                    "%d callers, %d calls in %d s"
                            .formatted(CALLERS, called.get().count(), WORK.toSeconds()),
                    reached);
        }
    }

    private static boolean isServed(URI server) {
        try (McpClient client = new McpClient(server)) {
            Map<String, String> query = Map.of("connection", "sample", "sql", "SELECT 1");
            return !client.callTool("read_query", query).getBoolean("isError", false);
        }
    }

    private static byte[] query() {
        return RawRequest.call(
                        "read_query",
                        Json.createObjectBuilder()
                                .add("connection", "sample")
                                .add("sql", "SELECT 1")
                                .build())
                .bytes();
    }

    private static long mostFiles() {
        return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getMaxFileDescriptorCount();
    }
}
