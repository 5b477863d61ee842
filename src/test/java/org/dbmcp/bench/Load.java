package org.dbmcp.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers who call at the same time, each in a thread, one call after the other. */
final class Load {
    private Load() {}

    /** Calls for this long, each caller twice at least. */
    static Figures run(Side side, int callers, Duration time) throws Exception {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            sides.add(side);
        }
        return run(sides, callers, time);
    }

    /** Calls by a caller of each side; only the first ones count. */
    static Figures run(List<Side> sides, int counted, Duration time) throws Exception {
        List<Future<Share>> shares = new ArrayList<>();
        CountDownLatch ready = new CountDownLatch(sides.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(sides.size())) {
            for (Side side : sides) {
                shares.add(threads.submit(() -> share(side, ready, time)));
            }
            double rate = 0;
            long bytes = 0;
            List<long[]> times = new ArrayList<>();
            for (Future<Share> each : shares) {
                Share share = each.get();
                if (times.size() < counted) {
                    times.add(share.times);
                    rate += share.times.length / share.seconds;
                    bytes = share.bytes;
                }
            }
            long[] all = times.stream().flatMapToLong(Arrays::stream).toArray();
            return Figures.of(rate, all, bytes);
        }
    }

    /** What one caller saw. */
    private static final class Share {
        private final long[] times;
        private final double seconds;
        private final long bytes;

        Share(long[] times, double seconds, long bytes) {
            this.times = times;
            this.seconds = seconds;
            this.bytes = bytes;
        }
    }

    private static Share share(Side side, CountDownLatch ready, Duration time) throws Exception {
        long[] times = new long[1 << 12];
        int calls = 0;
        long bytes = 0;
        Caller opened;
        try {
            opened = side.caller();
        } finally {
            ready.countDown();
        }
        try (Caller caller = opened) {
            ready.await();
            long start = System.nanoTime();
            long now = start;
            while (calls < 2 || now - start < time.toNanos()) {
                bytes = caller.call();
                long done = System.nanoTime();
                if (calls == times.length) {
                    times = Arrays.copyOf(times, 2 * calls);
                }
                times[calls++] = done - now;
                now = done;
            }
            return new Share(Arrays.copyOf(times, calls), (now - start) / 1e9, bytes);
        }
    }
}
