package org.dbmcp.sql;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How one database product reads the characters of a statement.
 *
 * @param traits what departs from standard SQL
 */
public record Dialect(Set<Trait> traits) {
    /** Server versions that we know, with standard_conforming_strings on. */
    public static final Dialect POSTGRESQL =
            new Dialect(
                    Set.of(
                            Trait.DOLLAR_QUOTES,
                            Trait.DOLLAR_TAGS,
                            Trait.ESCAPE_STRINGS,
                            Trait.UNICODE_NAMES,
                            Trait.NESTED_COMMENTS,
                            Trait.RETURN_ENDS_COMMENT,
                            Trait.QUESTION_MARK_OPERATORS,
                            Trait.DRIVER_ESCAPES,
                            Trait.NUMBERED_VALUES,
                            Trait.CUT_NAMES,
                            Trait.FIELD_CALLS));

    /** MySQL and MariaDB, without ANSI_QUOTES and NO_BACKSLASH_ESCAPES. */
    public static final Dialect MYSQL =
            new Dialect(
                    Set.of(
                            Trait.BACKSLASH_ESCAPES,
                            Trait.DOUBLE_QUOTED_STRINGS,
                            Trait.BACKTICK_NAMES,
                            Trait.HASH_COMMENTS,
                            Trait.DASH_COMMENT_NEEDS_BLANK,
                            Trait.CONDITIONAL_COMMENTS,
                            Trait.DRIVER_ESCAPES,
                            Trait.HINTS,
                            Trait.VARIABLES,
                            Trait.DESCRIBES_TABLES,
                            Trait.ROUTINE_BODIES));

    /** H2 in its regular mode. */
    public static final Dialect H2 =
            new Dialect(
                    Set.of(
                            Trait.DOLLAR_QUOTES,
                            Trait.UNICODE_NAMES,
                            Trait.BACKTICK_NAMES,
                            Trait.SLASH_COMMENTS,
                            Trait.NESTED_COMMENTS,
                            Trait.RETURN_ENDS_COMMENT));

    public Dialect {
        Set<Trait> copy = EnumSet.noneOf(Trait.class);
        copy.addAll(traits);
        traits = Collections.unmodifiableSet(copy);
    }

    /** Whether this dialect departs from standard SQL in this way. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** A way in which a dialect departs from standard SQL. */
    public enum Trait {
        /** {@code $$...$$} is a string. */
        DOLLAR_QUOTES,
        /** {@code $tag$...$tag$} is one, too. */
        DOLLAR_TAGS,
        /** {@code E'...'} is a string in which a backslash escapes. */
        ESCAPE_STRINGS,
        /** {@code U&"..."} is a name with escapes, {@code U&'...'} a string with them. */
        UNICODE_NAMES,
        /** A backslash escapes in every quoted string. */
        BACKSLASH_ESCAPES,
        /** {@code "..."} is a string, not a name. */
        DOUBLE_QUOTED_STRINGS,
        /** {@code `...`} is a name. */
        BACKTICK_NAMES,
        /** {@code #} starts a comment. */
        HASH_COMMENTS,
        /** {@code //} starts a comment. */
        SLASH_COMMENTS,
        /** {@code --} is a comment only before white space or at the end. */
        DASH_COMMENT_NEEDS_BLANK,
        /** A carriage return ends a comment as a line feed does. */
        RETURN_ENDS_COMMENT,
        /** Block comments nest. */
        NESTED_COMMENTS,
        /** What stands in some comments is executed. */
        CONDITIONAL_COMMENTS,
        /** {@code ?}, {@code ?|}, {@code ?&} and {@code @?} are operators. */
        QUESTION_MARK_OPERATORS,
        /** The driver puts text of its own in the place of <code>{fn ...}</code>. */
        DRIVER_ESCAPES,
        /** The driver sends {@code $1} for the first placeholder. */
        NUMBERED_VALUES,
        /** A name of more than 63 bytes means the one that it begins with. */
        CUT_NAMES,
        /** {@code (value).f} calls f, and operators and casts call what users made. */
        FIELD_CALLS,
        /** {@code /*+ ... *}{@code /} may set variables for the statement. */
        HINTS,
        /** A query can set variables of the session. */
        VARIABLES,
        /** EXPLAIN of a table's name shows its columns. */
        DESCRIBES_TABLES,
        /** The server itself takes one statement a call, and bodies of routines hold semicolons. */
        ROUTINE_BODIES
    }
}
