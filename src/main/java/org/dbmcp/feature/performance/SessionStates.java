package org.dbmcp.feature.performance;

import java.util.Locale;
import java.util.Set;

/** One word for what a session does, whatever its product calls it. */
final class SessionStates {
    static final String ACTIVE = "active";
    static final String IDLE = "idle";
    static final String IN_TRANSACTION = "idle in transaction";

    private static final Set<String> WORKING =
            Set.of(
                    ACTIVE,
                    "query",
                    "execute",
                    "prepare",
                    "fetch",
                    "running",
                    "init db",
                    "field list",
                    "statistics",
                    "killed");
    private static final Set<String> BACKGROUND =
            Set.of(
                    "daemon",
                    "connect",
                    "binlog dump",
                    "binlog dump gtid",
                    "slave_io",
                    "slave_sql",
                    "slave_worker",
                    "replica_io",
                    "replica_sql",
                    "replica_worker");

    private SessionStates() {}

    /**
     * The word.
     *
     * @param command the product's; null where the login may not know
     * @param inTransaction whether a transaction is known to be open
     */
    static String of(String command, boolean inTransaction) {
        String word = command == null ? "hidden" : command.toLowerCase(Locale.ROOT);
        if (WORKING.contains(word)) {
            return ACTIVE;
        }
        if (word.equals("sleep") || word.equals(IDLE)) {
            return inTransaction ? IN_TRANSACTION : IDLE;
        }
        return BACKGROUND.contains(word) ? "background" : word;
    }

    /** Whether a session in this state keeps others waiting, or may. */
    static boolean matters(String state) {
        return !Set.of(IDLE, "hidden", "background").contains(state);
    }
}
