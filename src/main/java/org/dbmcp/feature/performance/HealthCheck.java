package org.dbmcp.feature.performance;

import static java.util.stream.Collectors.joining;
import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.Arrays;
import java.util.Locale;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;

/** What is checked, from which figure on it is bad, why, and what mends it. */
enum HealthCheck {
    CONNECTIONS(
            Facet.CHECK_CONNECTIONS,
            " %",
            80,
            95,
            "Soon nobody can connect",
            "Close idle connections, use a pool, or raise max_connections"),
    CACHE_HITS(
            Facet.CHECK_CACHE,
            " %",
            95,
            80,
            "Much is read from disk that memory could hold",
            "Give the buffer cache more memory, or let large scans use indexes"),
    LONG_TRANSACTIONS(
            Facet.TRANSACTIONS,
            " s",
            300,
            3600,
            "Open transactions hold locks and keep old row versions alive",
            "Commit sooner; cancel_query stops a statement, an idle one ends with its application"),
    LOCK_WAITS(
            Facet.LOCK_WAITS,
            " waiting",
            "Statements stand still until others let go of their locks",
            "Look at active_queries: whoever is on top of the tree blocks the rest"),
    REPLICATION(
            Facet.CHECK_REPLICATION,
            " s",
            30,
            300,
            "Replicas show old data, and a failover would lose what is missing",
            "Look at network, disk and long transactions of the replica"),
    BLOAT(
            Facet.CHECK_BLOAT,
            " %",
            20,
            50,
            "Scans read space that holds no live rows",
            "VACUUM or OPTIMIZE the tables; let autovacuum run more often"),
    WRAPAROUND(
            Facet.CHECK_WRAPAROUND,
            " %",
            40,
            75,
            "When transaction ids run out, the server accepts no more writes",
            "VACUUM FREEZE the oldest tables; end what keeps them old"),
    UNUSED_INDEXES(
            Facet.CHECK_UNUSED_INDEXES,
            " found",
            "Every write keeps them up to date, and nothing reads them",
            "Drop them, CONCURRENTLY on PostgreSQL, if no replica and no rare report uses them"),
    DUPLICATE_INDEXES(
            Facet.CHECK_DUPLICATE_INDEXES,
            " found",
            "Every write keeps both up to date",
            "Drop the one that is named, CONCURRENTLY on PostgreSQL"),
    INVALID_INDEXES(
            Facet.CHECK_INVALID_INDEXES,
            " found",
            "Their building failed: they cost writes, and no query uses them",
            "REINDEX CONCURRENTLY, or drop and create them again"),
    SEQUENCES(
            Facet.CHECK_SEQUENCES,
            " %",
            70,
            90,
            "When the numbers run out, every insert fails",
            "Make the column and its sequence bigint; if they are already, look for a stray high "
                    + "number, and start again below it"),
    PRIMARY_KEYS(
            Facet.CHECK_PRIMARY_KEYS,
            " without",
            "Rows cannot be told apart, and replication is slow or refused",
            "Add a primary key"),
    HISTORY(
            Facet.CHECK_HISTORY,
            " transactions",
            100_000,
            1_000_000,
            "Purging lags behind: reads go through ever more old versions",
            "End the oldest transactions");

    private final Facet facet;
    private final String unit;
    private final double warning;
    private final double critical;
    private final boolean counts;
    private final String why;
    private final String action;

    /** Figures of which the worst matters. */
    HealthCheck(
            Facet facet, String unit, double warning, double critical, String why, String action) {
        this.facet = facet;
        this.unit = unit;
        this.warning = warning;
        this.critical = critical;
        this.counts = false;
        this.why = why;
        this.action = action;
    }

    /** Things that should not be there, whatever their figures. */
    HealthCheck(Facet facet, String unit, String why, String action) {
        this.facet = facet;
        this.unit = unit;
        this.warning = 0;
        this.critical = Double.POSITIVE_INFINITY;
        this.counts = true;
        this.why = why;
        this.action = action;
    }

    /**
     * The one of this name; the list of all tools would be much longer with them in it.
     *
     * @throws Failure that tells the names, when there is none
     */
    static HealthCheck named(String name) {
        for (HealthCheck each : values()) {
            if (each.label().equals(name)) {
                return each;
            }
        }
        throw new Failure(INVALID_ARGUMENT, "There is no check of that name")
                .withHint(
                        "Checks are "
                                + Arrays.stream(values())
                                        .map(HealthCheck::label)
                                        .collect(joining(", ")));
    }

    /** Its name in calls and answers. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The question that tells the figures. */
    Facet facet() {
        return facet;
    }

    /** What its figures mean. */
    Gauge gauge() {
        return new Gauge(unit, warning, critical, counts);
    }

    /** Why a bad figure is bad. */
    String why() {
        return why;
    }

    /** What mends it. */
    String action() {
        return action;
    }

    /** What is said in place of a figure where nothing was told. */
    String none() {
        return this == CACHE_HITS ? "none: too few reads since the start to tell" : "none";
    }

    /** Whether it looks at tables, their indexes or their numbers. */
    boolean isOfTables() {
        return switch (this) {
            case BLOAT, UNUSED_INDEXES, DUPLICATE_INDEXES, SEQUENCES, PRIMARY_KEYS -> true;
            default -> false;
        };
    }

    /** Whether who does not see the sessions of others sees none to complain of. */
    boolean needsSight() {
        return this == LONG_TRANSACTIONS;
    }
}
