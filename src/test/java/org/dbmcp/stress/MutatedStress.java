package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.dbmcp.it.server.LibertyServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests with something wrong in them, over kept connections, as many as there is time for. */
class MutatedStress {
    private static final long SEED = 20_260_728;
    private static final int SENDERS = 4;
    private static final int EACH = 25_000;
    private static final int WARM_UP = 2_000;
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final long MOST_GROWTH_KIB = 8 * 1024;

    private static final Pattern LIBERTYS =
            Pattern.compile(
                    "CWWWC0005I: The request URI has invalid|RESTEASY002130: Failed to parse"
                            + " request|Time of first Occurrence|Source ="
                            + " (com.ibm.ws.webcontainer.srt.SRTServletRequest.finish"
                            + "|com.ibm.wsspi.http.channel.values.HttpHeaderKeys.validateHeaderName"
                            + "|HttpInboundLink.handleNewInformation)");

    private LibertyServer sut;

    @BeforeEach
    void start() throws Exception {
        sut =
                LibertyServer.start(
                        Map.of(
                                "DBMCP_CONNECTIONS_DENY_DESTINATIONS", "*",
                                "DBMCP_CONNECTIONS_MAX_OPEN", "10",
                                "DBMCP_QUERY_MAX_TIMEOUT", "PT3S",
                                "DBMCP_QUERY_DEFAULT_TIMEOUT", "PT3S"));
    }

    @AfterEach
    void stop() throws Exception {
        sut.close();
    }

    @Test
    void givenMutatedRequests_whenSent_thenEachIsAnsweredWithoutHarm() throws Exception {
        // GIVEN
        System.out.println("Seed of the mutated requests: " + SEED);
        ServerProcess process = new ServerProcess(sut.pid());
        send(SEED - 1, WARM_UP);
        long heap = process.heapAfterGc();
        long start = System.nanoTime();

        // WHEN
        Findings findings = send(SEED, EACH);

        // THEN
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long growth = process.heapAfterGc() - heap;
        assertEquals(List.of(), findings.faults());
        assertEquals(List.of(), sut.errors().stream().filter(it -> !isOfLiberty(it)).toList());
        assertEquals(List.of(), sut.reports().stream().filter(it -> !isOfLiberty(it)).toList());
        assertTrue(took.compareTo(MOST) < 0, took.toString());
        assertTrue(growth < MOST_GROWTH_KIB, growth + " KiB");
        Reliability.record(
                Trial.MUTATED,
                "%,d requests with one fault or more each, ".formatted(findings.sent())
                        + SENDERS
                        + " senders",
                "0 of status 5xx (but 505 for what is no version of HTTP), 0 unanswered after 5 s,"
                        + " heap +"
                        + Math.max(0, growth)
                        + " KiB");
    }

    /** Liberty tells of clients that break off or send what is no HTTP as if it were at fault. */
    private static boolean isOfLiberty(String report) {
        return LIBERTYS.matcher(report).find();
    }

    private Findings send(long seed, int each) throws Exception {
        List<RawRequest> valid = new ArrayList<>(RawRequest.recorded());
        valid.addAll(toolCalls());
        Findings findings = new Findings();
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(
                        threads.submit(
                                new MutatedSender(sut.address(), valid, seed + i, each, findings)));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
        return findings;
    }

    private static List<RawRequest> toolCalls() {
        return List.of(
                query("SELECT name, price FROM products WHERE id = ? ORDER BY 1", 1),
                query("WITH a AS (SELECT 1 AS x) SELECT /* c */ \"X\", 'it''s' FROM a -- end"),
                query("INSERT INTO products(id) VALUES (:a), (:a)", 1),
                RawRequest.call(
                        "connect_database",
                        Json.createObjectBuilder()
                                .add("type", "h2")
                                .add("database", "d")
                                .add("name", "c")
                                .build()),
                RawRequest.call(
                        "import_connections",
                        Json.createReader(
                                        new StringReader(
                                                "{\"connections\":{\"i\":{\"type\":\"h2\",\"database\":\"i\"}}}"))
                                .readObject()),
                RawRequest.call(
                        "close_connection",
                        Json.createObjectBuilder().add("connection", "c").build()));
    }

    private static RawRequest query(String sql, int... params) {
        var all = Json.createArrayBuilder();
        for (int param : params) {
            all.add(param);
        }
        return RawRequest.call(
                "execute_query",
                Json.createObjectBuilder()
                        .add("connection", "sample")
                        .add("sql", sql)
                        .add("params", all)
                        .add("maxRows", 10)
                        .build());
    }
}
