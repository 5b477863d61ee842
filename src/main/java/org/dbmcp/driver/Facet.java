package org.dbmcp.driver;

import java.util.Locale;

/**
 * A kind of fact that a catalogue holds. Each product has a query for each that it can answer; the
 * labels of its columns are the same on all of them, which the contract of catalogues pins.
 *
 * <p>Of triggers, partitions, routines, types and sequences 5000 are told, and one more where there
 * are more.
 *
 * <p>Labels that begin with {@code is_} tell yes or no; those with {@code list_} hold a JSON array.
 */
public enum Facet {
    /** Schemas that the login may use: schema, comment, tables, is_default. */
    SCHEMAS,
    /** Tables and views by name alone: schema, name, kind, is_default. */
    NAMES,
    /**
     * Tables and views of exactly {@code :name} in {@code :schema}, or in all ({@code ''}), those
     * of the usual one first: schema, name, kind, is_default.
     */
    RESOLVE,
    /**
     * Tables, views, sequences whose name or comment in lower case matches the regular expression
     * {@code :pattern}, in {@code :schema} or in all ({@code ''}); {@code :word} comes first:
     * schema, name, kind, comment, row_estimate. Lengths are as those of {@link #FIND_COLUMNS}.
     */
    FIND_TABLES,
    /**
     * The next 5000 tables and views of {@code :schema} behind {@code :name}, in the order of their
     * names, whose letters are compared by their bytes: name, kind, comment, row_estimate.
     */
    FIND_NEXT,
    /**
     * Columns by {@code :pattern} in {@code :schema}, or in all: schema, parent, name, kind, type,
     * comment. No name of less than {@code :shortest} or more than {@code :longest} letters need be
     * held against the pattern.
     */
    FIND_COLUMNS,
    /**
     * Indexes and triggers by {@code :pattern} in {@code :schema}, or in all: schema, parent, name,
     * kind.
     */
    FIND_PARTS,
    /**
     * Functions, procedures and types by {@code :pattern} in {@code :schema}, or in all: schema,
     * name, kind, type, comment.
     */
    FIND_ROUTINES,
    /**
     * Primary and unique keys of tables by {@code :pattern} in {@code :schema}, a line for each
     * column: schema, table, name, column; without a column for an expression.
     */
    FIND_KEYS,
    /**
     * One table: schema, name, kind, comment, owner, row_estimate, bytes, definition. Rows and
     * bytes of a partitioned one are the sum of its parts.
     */
    TABLE,
    /** Columns: schema, table, name, type, is_nullable, default_value, generated, comment. */
    COLUMNS,
    /** Primary and unique keys, a line for each column: schema, table, name, kind, column. */
    KEYS,
    /**
     * Foreign keys, a line for each column, in both directions of {@code :table}; or those of
     * {@code :schema}, {@code ''} for all where that is quick, else for the usual one.
     */
    REFERENCES,
    /**
     * Indexes, a line for each column or expression: is_valid (whether it was built wholly),
     * is_visible (where the optimizer may be told to pass over one that is).
     */
    INDEXES,
    /** Check constraints: schema, table, name, expression. */
    CHECKS,
    /**
     * Triggers: schema, table, name, timing, event, columns, level, condition, action, is_disabled.
     */
    TRIGGERS,
    /**
     * Functions and procedures of {@code :schema}, but those of extensions: schema, name, kind,
     * types (by which others of the name differ), arguments, returns, definition (its beginning),
     * hash_of_whole (of a longer one, without the schema's own name, for which {@code :home} is a
     * regular expression), is_hidden (whether the login is not told the definition).
     */
    ROUTINES,
    /** Types of {@code :schema}, and extensions: schema, name, kind, definition. */
    TYPES,
    /**
     * Sequences of {@code :schema} that belong to no identity column: schema, name, type, start,
     * increment, least, most, cached, is_cycling, owner, is_hidden (whether only the name is told).
     */
    SEQUENCES,
    /**
     * Partitions: schema, table, name, bounds, partitioned_by (of one that has parts itself),
     * row_estimate, bytes.
     */
    PARTITIONS,
    /**
     * What the optimizer knows of values: column, null_share, distinct_values, common values and
     * their shares, low, high; missing is what the login may not read.
     */
    STATISTICS,
    /**
     * What this login may do with a table: privilege, is_grantable, column (a line for each, where
     * it is not the whole table), missing (what it is not told; nothing else in that line), untold
     * (which of the other facts about the table it is not told; alike).
     */
    RIGHTS,
    /**
     * Primary keys of one column in {@code :schema}, or what serves as such: schema, table, column,
     * type.
     */
    PRIMARY_KEYS,
    /**
     * Kinds of objects in {@code :schema}, or in all ({@code ''}; on some in the usual one), of
     * which the login is shown only those that it has rights on: kind ({@code tables}, {@code
     * sequences}, {@code identities}, {@code routines}, {@code triggers}, {@code schemas}), amount
     * (how many are hidden; nothing where that is not known).
     */
    UNSEEN,
    /** Who this login is, and what it may do to the server and the database. */
    LOGIN,
    /** Roles that the login may know of, and their members. */
    ROLES,
    /**
     * Grants on objects: grantee, schema, object, kind, privileges, columns (of one privilege,
     * where it is not the whole table), is_grantable, missing (as of {@link #RIGHTS}).
     */
    GRANTS,
    /**
     * What this login and its roles were granted, where {@link #GRANTS} does not tell all of it:
     * one text a line, in the product's own words and under its own label. It may hold a digest of
     * the password.
     */
    OWN_GRANTS,
    /** Whether the login sees what others do: is_complete, remedy, missing. */
    SIGHT,
    /** Sessions but ours: id, user, application, db, command, state, time in seconds, info. */
    SESSIONS,
    /** What sessions call themselves, where {@link #SESSIONS} does not tell: id, application. */
    PROGRAMS,
    /** Which session waits for which: id, blocker, object, mode. */
    LOCK_WAITS,
    /** Open transactions, the oldest first: id, user, is_idle, time in seconds. */
    TRANSACTIONS,
    /** Connections in use, in percent; as all checks: subject, figure, detail. */
    CHECK_CONNECTIONS,
    /** What was found in memory, in percent of what was read. */
    CHECK_CACHE,
    /** How far replicas are behind, in seconds. */
    CHECK_REPLICATION,
    /** Dead rows or free space within tables, in percent. */
    CHECK_BLOAT,
    /** Transaction ids used up since the last freezing, in percent. */
    CHECK_WRAPAROUND,
    /** Indexes that nothing uses, in MiB. */
    CHECK_UNUSED_INDEXES,
    /** Indexes that others make needless, each counted as 1. */
    CHECK_DUPLICATE_INDEXES,
    /** Indexes whose building failed, each counted as 1. */
    CHECK_INVALID_INDEXES,
    /** Numbers used up of sequences and generated keys, in percent. */
    CHECK_SEQUENCES,
    /** Tables without a primary key, each counted as 1. */
    CHECK_PRIMARY_KEYS,
    /** Old versions of rows that InnoDB still keeps, in transactions. */
    CHECK_HISTORY,
    /** Where it is installed that tries indexes without making them; nothing where not: place. */
    INDEX_TRIAL,
    /**
     * Whether the server keeps account of statements: is_on, remedy, note of what that lacks. Asked
     * before the next.
     */
    STATEMENTS_KEPT,
    /**
     * The fifty first by {@code :order}: sql, calls, total_ms, mean_ms, rows, rows_examined,
     * all_ms.
     */
    STATEMENTS;

    /** The name of the file that holds the query, without its ending. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
