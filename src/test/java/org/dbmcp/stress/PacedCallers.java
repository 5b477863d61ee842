package org.dbmcp.stress;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers that work at the pace of busy people, each on its own connection.
 *
 * @param server where they call
 * @param count how many they are
 * @param request what they send, again and again
 */
@SuppressWarnings("ArrayRecordComponent") // Only ever sent.
record PacedCallers(URI server, int count, byte[] request) {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Lets them work for a time; fails when one is not served. */
    Latencies work(Duration time) throws Exception {
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<List<Long>>> callers =
                    Collections.nCopies(count, time).stream()
                            .map(each -> threads.submit(() -> one(each)))
                            .toList();
            for (Future<List<Long>> caller : callers) {
                all.addAll(caller.get());
            }
        }
        return new Latencies(all.stream().sorted().toList());
    }

    private List<Long> one(Duration time) throws Exception {
        List<Long> millis = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        try (RawConnection connection = new RawConnection(server, PATIENCE)) {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                RawAnswer answer = connection.exchange(request);
                millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
                if (answer == null
                        || answer.status() != 200
                        || answer.body().contains("\"isError\":true")) {
                    throw new AssertionError("Not served: " + answer);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return millis;
    }
}
