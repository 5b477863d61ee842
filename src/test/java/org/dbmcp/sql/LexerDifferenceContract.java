package org.dbmcp.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What the database runs as one statement, the lexer reads as one: texts are thrown together from
 * all that begins, ends and hides statements, and sent by a connection that lets several pass. Each
 * statement in them that runs ticks.
 */
abstract class LexerDifferenceContract {
    private static final long SEED = 4;
    private static final int TEXTS = 5000;

    private static final List<String> PIECES =
            List.of(
                    ";", ";", ";", "'", "'", "''", "\"", "\"", "`", "`", "--", "-- ", "--\t", "--1",
                    "#", "/*", "*/", "*/", "/*!", "/*+", "//", "\n", "\n", "\r", "\t", "\f", "\\",
                    "\\'", "$$", "$$", "$a$", "$a$", "a$$", "E'", "e'", "U&'", "U&\"", "N'", "x",
                    "_utf8'", "AS a", "\u00a0", "\u2028", "\u00e9", ",1", "(", ")");

    private final Dialect dialect;

    LexerDifferenceContract(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A connection that lets several statements pass, to a database that can tick. */
    protected abstract Connection connect() throws SQLException;

    /** A statement that ticks, with no quote in it. */
    protected abstract String tick();

    /** A query for how often it ticked on this connection. */
    protected abstract String ticks();

    @Test
    void givenAnyText_whenTheDatabaseRunsIt_thenTheLexerCountedItsStatements() throws SQLException {
        // GIVEN
        Random random = new Random(SEED);
        int understood = 0;
        try (Connection connection = connect()) {
            for (int i = 0; i < TEXTS; i++) {
                String text = text(random);
                SqlStatement sut = SqlStatement.of(text, dialect);
                long before = ticked(connection);
                // WHEN
                boolean success = runs(connection, text);
                // THEN
                long ticked = ticked(connection) - before;
                understood += check(sut, success, ticked);
            }
        }
        assertTrue(understood > TEXTS / 100, "Only " + understood + " could be run");
    }

    /** Gives 1 for a text that both understood. */
    private static int check(SqlStatement sut, boolean success, long ticked) {
        if (sut.unreadable().isPresent()) {
            return 0;
        }
        if (success) {
            assertEquals(ticked, sut.count(), sut::sql);
            return 1;
        }
        assertTrue(ticked <= sut.count(), sut::sql);
        return 0;
    }

    private String text(Random random) {
        StringBuilder text = new StringBuilder(tick());
        int pieces = 1 + random.nextInt(7);
        for (int i = 0; i < pieces; i++) {
            boolean more = random.nextInt(4) == 0;
            text.append(more ? tick() : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static boolean runs(Connection connection, String text) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(text);
            while (rows || statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private long ticked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ticks())) {
            row.next();
            return row.getLong(1);
        }
    }
}
