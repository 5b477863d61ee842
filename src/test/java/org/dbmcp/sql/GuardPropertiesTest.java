package org.dbmcp.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.Token.Kind;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** What no way of writing changes, tried on the statements that are run on real servers as well. */
class GuardPropertiesTest {
    /**
     * A build gives the same verdict twice; to search for more, take it out and raise the tries.
     */
    private static final String SEED = "20261124";

    private static final Guard GUARD =
            new Guard(AccessLevel.READ_ONLY, FunctionRules.NONE, Set.of(), true);

    private static final List<String> GAPS =
            List.of(" ", "\n", "\t", "\r\n", " /* x */ ", "/**/", "/* ; */", " -- x\n", "\f");

    private static final List<String> PIECES =
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

    /** A statement, and how its product reads it. */
    record Case(String sql, Dialect dialect) {
        SqlStatement statement() {
            return SqlStatement.of(sql, dialect);
        }
    }

    @Property(tries = 4000, seed = SEED)
    void writingARefusedStatementOtherwiseNeverLetsItThrough(
            @ForAll("refused") Case given, @ForAll Random random) {
        Case written = new Case(rewritten(given, random), given.dialect());
        assertThrows(Failure.class, () -> GUARD.check(written.statement()), written::sql);
    }

    @Property(tries = 2000, seed = SEED)
    void nestingARefusedStatementNeverLetsItThrough(
            @ForAll("refused") Case given, @ForAll("nests") String nest) {
        // other verbs cannot stand within a query, so the database refuses them there
        Assume.that(!nest.contains("SELECT") || beginsQuery(given));
        Case nested = new Case(nest.replace("$", given.sql()), given.dialect());
        assertThrows(Failure.class, () -> GUARD.check(nested.statement()), nested::sql);
    }

    @Property(tries = 4000, seed = SEED)
    void writingAReadOtherwiseNeverRefusesIt(@ForAll("reads") Case given, @ForAll Random random) {
        Case written = new Case(rewritten(given, random), given.dialect());
        assertDoesNotThrow(() -> GUARD.check(written.statement()), written::sql);
    }

    @Property(tries = 20_000, seed = SEED)
    void anyTextIsEitherOneReadOrRefused(
            @ForAll("texts") String text, @ForAll("dialects") Dialect dialect) {
        SqlStatement statement = SqlStatement.of(text, dialect);
        try {
            GUARD.check(statement);
        } catch (Failure refused) {
            return;
        }
        assertEquals(1, statement.count());
        assertEquals(Effect.READS, statement.effect());
    }

    private static boolean beginsQuery(Case given) {
        Token first = given.statement().tokens().getFirst();
        return first.isSymbol("(")
                || first.is("with")
                || Verbs.OF_ROWS.stream().anyMatch(first::is);
    }

    /** What PostgreSQL's driver would send as several statements is never taken for one. */
    @Property(tries = 20_000, seed = SEED)
    void theDriverSeesOneStatementWhereWeDo(@ForAll("texts") String text) throws Exception {
        SqlStatement statement = SqlStatement.of(text, Dialect.POSTGRESQL);
        Assume.that(statement.count() == 1 && statement.unreadable().isEmpty());
        Assume.that(!statement.tokens().getFirst().isSymbol(";"));
        String sent = text.substring(0, statement.end());
        List<NativeQuery> parts = Parser.parseJdbcSql(sent, true, true, true, false, true);
        assertTrue(parts.size() <= 1, text);
    }

    /** In other words: what stands between tokens, and how keywords are spelt. */
    private static String rewritten(Case given, Random random) {
        StringBuilder text = new StringBuilder(gap(random));
        for (Token token : given.statement().tokens()) {
            text.append(token.kind() == Kind.WORD ? spelt(token.text(), random) : token.text());
            text.append(gap(random));
        }
        return text.toString();
    }

    private static String gap(Random random) {
        return GAPS.get(random.nextInt(GAPS.size()));
    }

    private static String spelt(String word, Random random) {
        return random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
    }

    @Provide
    Arbitrary<Case> refused() {
        return Arbitraries.of(cases("attacks").filter(GuardPropertiesTest::isRefused).toList());
    }

    /** Without those that are refused for how they are written. */
    private static boolean isRefused(Case each) {
        boolean readable = each.statement().unreadable().isEmpty();
        try {
            GUARD.check(each.statement());
            return false;
        } catch (Failure e) {
            return readable;
        }
    }

    @Provide
    Arbitrary<Case> reads() {
        return Arbitraries.of(cases("reads").toList());
    }

    @Provide
    Arbitrary<String> nests() {
        return Arbitraries.of(
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
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Arbitraries.of(Dialect.POSTGRESQL, Dialect.MYSQL, Dialect.H2);
    }

    private static Stream<Case> cases(String kind) {
        return Stream.of(
                        lines("postgresql-" + kind).map(sql -> new Case(sql, Dialect.POSTGRESQL)),
                        lines("mysql-" + kind).map(sql -> new Case(sql, Dialect.MYSQL)),
                        lines("h2-" + kind).map(sql -> new Case(sql, Dialect.H2)))
                .flatMap(each -> each);
    }

    private static Stream<String> lines(String name) {
        try (InputStream stream =
                GuardPropertiesTest.class.getResourceAsStream("/guard/" + name + ".sql")) {
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
