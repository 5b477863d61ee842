package org.dbmcp.mcp.era.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.mcp.era.LogLevel;

/**
 * The levels that sessions asked for, in this process; the oldest drop out. A client without a
 * session cannot be told from others: it is not offered logging, and gets no lines.
 */
@Part
public class LogLevels {
    private static final int MOST = 1000;
    private static final LogLevel DEFAULT = LogLevel.INFO;

    private final Map<String, LogLevel> bySession = new LinkedHashMap<>();

    synchronized void set(String session, LogLevel level) {
        if (session == null) {
            return;
        }
        if (bySession.size() >= MOST) {
            bySession.remove(bySession.keySet().iterator().next());
        }
        bySession.put(session, level);
    }

    /** The lowest level of lines to send; null for none at all. */
    synchronized LogLevel of(String session) {
        return session == null ? null : bySession.getOrDefault(session, DEFAULT);
    }
}
