package org.dbmcp.failure;

import java.io.Serial;

/**
 * The one exception of our own: what went wrong, in words that a model may read.
 *
 * <p>The message must never hold a secret, a stack trace or a class name; the cause is for the log.
 */
public final class Failure extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final String sqlState;
    private final int position;
    private final String excerpt;
    private final String hint;

    public Failure(FailureKind kind, String message) {
        this(kind, message, null, 0, null, null, null);
    }

    public Failure(FailureKind kind, String message, Throwable cause) {
        this(kind, message, null, 0, null, null, cause);
    }

    private Failure(
            FailureKind kind,
            String message,
            String sqlState,
            int position,
            String excerpt,
            String hint,
            Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.sqlState = sqlState;
        this.position = position;
        this.excerpt = excerpt;
        this.hint = hint;
    }

    /** The same failure with the SQLSTATE that the database gave; null when it gave none. */
    public Failure withSqlState(String newSqlState) {
        return new Failure(kind, getMessage(), newSqlState, position, excerpt, hint, getCause());
    }

    /**
     * The same failure with the place in the statement, counted in characters from 1; 0 is unknown.
     *
     * @param newExcerpt the line of that place, and a line that points to it; null without a place
     */
    public Failure at(int newPosition, String newExcerpt) {
        return new Failure(kind, getMessage(), sqlState, newPosition, newExcerpt, hint, getCause());
    }

    /** The same failure with advice on what to do instead; null when there is none. */
    public Failure withHint(String newHint) {
        return new Failure(kind, getMessage(), sqlState, position, excerpt, newHint, getCause());
    }

    /** The same failure, judged otherwise, its details kept. */
    public Failure withKind(FailureKind newKind) {
        return new Failure(newKind, getMessage(), sqlState, position, excerpt, hint, getCause());
    }

    /** The same failure in other words, its details kept. */
    public Failure withMessage(String newMessage) {
        return new Failure(kind, newMessage, sqlState, position, excerpt, hint, getCause());
    }

    public FailureKind kind() {
        return kind;
    }

    /** The database's SQLSTATE, or null. */
    public String sqlState() {
        return sqlState;
    }

    /** The place in the statement, counted in characters from 1, or 0 when it is not known. */
    public int position() {
        return position;
    }

    /** The line of the statement in which the place is, and a line that points to it; or null. */
    public String excerpt() {
        return excerpt;
    }

    /** What to do instead, or null. */
    public String hint() {
        return hint;
    }
}
