package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.GuardCases.Case;
import org.dbmcp.sql.Token.Kind;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** What no way of writing changes; a case that a property says nothing about is aborted. */
public final class GuardProperties {
    static final Guard GUARD = new Guard(AccessLevel.READ_ONLY, FunctionRules.NONE, Set.of(), true);

    private static final List<String> GAPS =
            List.of(" ", "\n", "\t", "\r\n", " /* x */ ", "/**/", "/* ; */", " -- x\n", "\f");

    private GuardProperties() {}

    /** Writing a refused statement otherwise never lets it through. */
    public static void staysRefusedWrittenOtherwise(Case given, Random random) {
        Case written = new Case(rewritten(given, random), given.dialect());
        assertThrows(Failure.class, () -> GUARD.check(written.statement()), written::sql);
    }

    /** Nesting a refused statement never lets it through. */
    public static void staysRefusedNested(Case given, String nest) {
        // other verbs cannot stand within a query, so the database refuses them there
        Assume.that(!nest.contains("SELECT") || beginsQuery(given));
        Case nested = new Case(nest.replace("$", given.sql()), given.dialect());
        assertThrows(Failure.class, () -> GUARD.check(nested.statement()), nested::sql);
    }

    /** Writing a read otherwise never refuses it. */
    public static void staysReadWrittenOtherwise(Case given, Random random) {
        Case written = new Case(rewritten(given, random), given.dialect());
        assertDoesNotThrow(() -> GUARD.check(written.statement()), written::sql);
    }

    /** Any text is either one read or refused. */
    public static void isOneReadOrRefused(String text, Dialect dialect) {
        SqlStatement statement = SqlStatement.of(text, dialect);
        try {
            GUARD.check(statement);
        } catch (Failure refused) {
            return;
        }
        assertEquals(1, statement.count(), text);
        assertEquals(Effect.READS, statement.effect(), text);
    }

    /** What PostgreSQL's driver would send as several statements is never taken for one. */
    public static void isOneStatementToTheDriver(String text) throws Exception {
        SqlStatement statement = SqlStatement.of(text, Dialect.POSTGRESQL);
        Assume.that(statement.count() == 1 && statement.unreadable().isEmpty());
        Assume.that(!statement.tokens().getFirst().isSymbol(';'));
        if (statement.tokens().getFirst().kind() == Kind.STRING) {
            // refused for how it begins, whatever the driver makes of it
            assertThrows(Failure.class, () -> GUARD.check(statement), text);
            return;
        }
        String sent = text.substring(0, statement.end());
        List<NativeQuery> parts = Parser.parseJdbcSql(sent, true, true, true, false, true);
        assertTrue(parts.size() <= 1, text);
    }

    private static boolean beginsQuery(Case given) {
        Token first = given.statement().tokens().getFirst();
        return first.isSymbol('(')
                || first.is("with")
                || Verbs.OF_ROWS.stream().anyMatch(first::is);
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
}
