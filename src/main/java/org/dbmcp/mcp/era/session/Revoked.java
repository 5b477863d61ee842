package org.dbmcp.mcp.era.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dbmcp.Part;

/**
 * The sessions that ended before they expired, in this process: a short list, the oldest drop out.
 */
@Part
public class Revoked {
    private static final int MOST = 10_000;

    private final Map<String, Instant> untilById = new LinkedHashMap<>();

    synchronized void add(String id, Duration life) {
        Instant now = Instant.now();
        untilById.values().removeIf(until -> until.isBefore(now));
        if (untilById.size() >= MOST) {
            untilById.remove(untilById.keySet().iterator().next());
        }
        untilById.put(id, now.plus(life));
    }

    synchronized boolean contains(String id) {
        return untilById.containsKey(id);
    }
}
