package org.dbmcp.feature.performance;

import java.util.List;

/**
 * A session as it is shown; what is not known is null.
 *
 * @param state {@code active}, {@code idle in transaction}, or the product's own word
 * @param runningMs how long its statement runs, or how long it is idle
 * @param waitEvent what it waits for, in the product's words
 * @param blockedBy the sessions whose locks it waits for
 */
record SessionLine(
        long id,
        String user,
        String application,
        String state,
        String sql,
        Long runningMs,
        String waitEvent,
        List<Long> blockedBy) {}
