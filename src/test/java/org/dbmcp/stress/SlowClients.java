package org.dbmcp.stress;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Many slow clients of three kinds. */
final class SlowClients implements AutoCloseable {
    private static final Duration DRIP = Duration.ofSeconds(2);

    /** Nothing bounds these in time. */
    private static final String SLOW_HEADERS = "slow headers";

    private final long start = System.nanoTime();
    private final Map<String, List<SlowClient>> open = new TreeMap<>();

    private SlowClients() {}

    static SlowClients connect(URI server, int silent, int slowHeaders, int slowBodies)
            throws IOException {
        SlowClients all = new SlowClients();
        for (int i = 0; i < silent; i++) {
            all.add("silent", SlowClient.silent(server));
        }
        for (int i = 0; i < slowHeaders; i++) {
            all.add(SLOW_HEADERS, SlowClient.ofHeaders(server));
        }
        for (int i = 0; i < slowBodies; i++) {
            all.add("slow bodies", SlowClient.ofBody(server));
        }
        return all;
    }

    /** Goes on until the server has closed all but those of slow headers; tells when it had. */
    String dripUntilClosed(Duration within) throws IOException {
        Map<String, String> closed = new TreeMap<>();
        while (!open.keySet().equals(Set.of(SLOW_HEADERS))) {
            for (String kind : List.copyOf(open.keySet())) {
                for (SlowClient client : List.copyOf(open.get(kind))) {
                    drip(kind, client);
                }
                if (open.get(kind).isEmpty()) {
                    open.remove(kind);
                    closed.put(kind, seconds() + " s");
                }
            }
            if (seconds() > within.toSeconds()) {
                throw new AssertionError("Still open: " + counts() + "; closed: " + closed);
            }
            LockSupport.parkNanos(DRIP.toNanos());
        }
        return closed.toString();
    }

    @Override
    public void close() throws IOException {
        for (List<SlowClient> clients : open.values()) {
            for (SlowClient client : clients) {
                client.close();
            }
        }
    }

    private void add(String kind, SlowClient client) {
        open.computeIfAbsent(kind, any -> new ArrayList<>()).add(client);
    }

    private void drip(String kind, SlowClient client) throws IOException {
        client.drip();
        if (client.isClosed()) {
            client.close();
            open.get(kind).remove(client);
        }
    }

    private String counts() {
        Map<String, Integer> counts = new TreeMap<>();
        open.forEach((kind, clients) -> counts.put(kind, clients.size()));
        return counts.toString();
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
