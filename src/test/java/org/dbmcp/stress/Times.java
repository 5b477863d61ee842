package org.dbmcp.stress;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long calls took; many threads may add. */
final class Times {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(Duration time) {
        nanos.add(time.toNanos());
    }

    int count() {
        return nanos.size();
    }

    Duration worst() {
        return percentile(100);
    }

    /** The time that so many of a hundred calls did not exceed; zero when there were none. */
    Duration percentile(int percent) {
        long[] sorted = sorted();
        int index = (int) Math.ceil(sorted.length * (percent / 100.0)) - 1;
        return sorted.length == 0 ? Duration.ZERO : Duration.ofNanos(sorted[Math.max(0, index)]);
    }

    private long[] sorted() {
        long[] all = List.copyOf(nanos).stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return all;
    }

    /** Seconds with one digit, or milliseconds below one second. */
    static String text(Duration time) {
        return time.toMillis() < 1000
                ? time.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
