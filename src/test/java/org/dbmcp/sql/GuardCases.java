package org.dbmcp.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dbmcp.failure.Failure;

/**
 * What the guard is tried with: the statements that are run on real servers, and parts of texts.
 */
public final class GuardCases {
    /** What a text can be made of that somebody might read otherwise than somebody else. */
    public static final List<String> PIECES =
            List.of(
                    "SELECT ",
                    "1",
                    "'",
                    "''",
                    "\"",
                    "`",
                    "$$",
                    "$a$",
                    "$1",
                    "\\",
                    "--",
                    "-- ",
                    "\n",
                    "/*",
                    "*/",
                    "/*!",
                    "#",
                    ";",
                    " ",
                    "E'",
                    "U&\"",
                    "U&'",
                    "q'",
                    "N'",
                    "x",
                    "(",
                    ")",
                    "::",
                    ":",
                    "?",
                    "@",
                    ":=",
                    "INTO ",
                    "DELETE FROM t",
                    "WITH a AS ",
                    "\r",
                    "\0",
                    "ä",
                    "e1",
                    ".5",
                    "UESCAPE '!'");

    /** What a statement can be put into, at the dollar. */
    public static final List<String> NESTS =
            List.of(
                    "($)",
                    "(($))",
                    "WITH q AS (SELECT 1) $",
                    "WITH q AS ($) SELECT 1",
                    "WITH RECURSIVE q (n) AS (SELECT 1) $",
                    "EXPLAIN ANALYZE $",
                    "SELECT 1; $",
                    "$; SELECT 1",
                    "SELECT * FROM ($) x",
                    "SELECT 1 UNION ALL ($)");

    /** The dialects that are read in different ways. */
    public static final List<Dialect> DIALECTS =
            List.of(Dialect.POSTGRESQL, Dialect.MYSQL, Dialect.H2);

    private GuardCases() {}

    /** A statement, and how its product reads it. */
    public record Case(String sql, Dialect dialect) {
        SqlStatement statement() {
            return SqlStatement.of(sql, dialect);
        }
    }

    /** The attacks, without those that are refused for how they are written. */
    public static List<Case> refused() {
        return cases("attacks").filter(GuardCases::isRefused).toList();
    }

    /** What only reads. */
    public static List<Case> reads() {
        return cases("reads").toList();
    }

    private static boolean isRefused(Case each) {
        boolean readable = each.statement().unreadable().isEmpty();
        try {
            GuardProperties.GUARD.check(each.statement());
            return false;
        } catch (Failure e) {
            return readable;
        }
    }

    private static Stream<Case> cases(String kind) {
        return Stream.of(
                        lines("postgresql-" + kind).map(sql -> new Case(sql, Dialect.POSTGRESQL)),
                        lines("mysql-" + kind).map(sql -> new Case(sql, Dialect.MYSQL)),
                        lines("h2-" + kind).map(sql -> new Case(sql, Dialect.H2)))
                .flatMap(each -> each);
    }

    private static Stream<String> lines(String name) {
        try (InputStream stream = GuardCases.class.getResourceAsStream("/guard/" + name + ".sql")) {
            return new String(stream.readAllBytes(), UTF_8)
                            .lines()
                            .map(line -> line.replaceAll(" ## .*", ""))
                            .map(line -> line.replace('⏎', '\n').replace('␍', '\r'))
                            .collect(Collectors.toList())
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
