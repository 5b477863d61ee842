package org.dbmcp.sql;

import org.dbmcp.access.Effect;

/** What is to be thought of a verb. */
enum Rule {
    READS(Effect.READS, null),
    WRITES(Effect.WRITES, null),
    /** Changes the schema, or may do anything at all. */
    DESTROYS(Effect.DESTROYS, null),
    TRANSACTION(
            Effect.DESTROYS,
            "%s controls a transaction, and each call is a transaction of its own. Leave it out:"
                    + " a statement that succeeds is committed."),
    SESSION(
            Effect.DESTROYS,
            "%s changes the session, and sessions are shared and reset after each call. Leave it"
                    + " out; name schemas in full instead of choosing one."),
    PREPARED(
            Effect.DESTROYS,
            "%s runs a statement that is hidden in a name. Send the statement itself, with its"
                    + " values in params."),
    CURSOR(
            Effect.DESTROYS,
            "%s works on a cursor, which does not outlive a call. Send the query itself, with"
                    + " LIMIT and a condition on the last key you have seen."),
    FILES(
            Effect.DESTROYS,
            "%s moves data between the database and files. Read with SELECT and write with INSERT"
                    + " instead."),
    SERVER(
            Effect.DESTROYS,
            "%s administers the server, which is not done through this one. Ask the operator."),
    UNKNOWN(
            Effect.DESTROYS,
            "%s is not a statement that is known here, so it is not run. Use SELECT, INSERT,"
                    + " UPDATE, DELETE, EXPLAIN, or a statement on the schema.");

    private final Effect effect;
    private final String refusal;

    Rule(Effect effect, String refusal) {
        this.effect = effect;
        this.refusal = refusal;
    }

    /** The most that such a statement does. */
    Effect effect() {
        return effect;
    }

    /** Why it is refused at every level, with a place for the verb; null when it is not. */
    String refusal() {
        return refusal;
    }
}
