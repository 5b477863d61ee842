package org.dbmcp.access;

/**
 * What something does to data: what a tool declares, a scope grants and a statement is judged by.
 */
public enum Effect {
    READS,
    WRITES,
    DESTROYS;

    /** Whether this effect is allowed where {@code limit} is the most that may happen. */
    public boolean within(Effect limit) {
        return compareTo(limit) <= 0;
    }
}
