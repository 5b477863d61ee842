package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgreSqlExplainQueryIT {
    private final TestDatabase server;

    PostgreSqlExplainQueryIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        this.server = server;
    }

    @Test
    void givenTwoStatementsThatAreLateTogether_whenCompared_thenTheSecondIsStopped()
            throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            ExplainQuery sut = new ExplainQuery(bed.databases, Bench.QUERIES);
            String asked =
                    """
                    {'connection':'%s','sql':'SELECT pg_sleep(1.6)','analyze':true,
                     'compareWith':'SELECT pg_sleep(1.7)','timeoutMs':3200}
                    """
                            .formatted(bed.name);
            // WHEN
            Failure late = assertThrows(Failure.class, () -> Bench.call(sut, asked));
            // THEN
            assertEquals(FailureKind.TIMED_OUT, late.kind());
            assertTrue(late.getMessage().startsWith("compareWith: "), late.getMessage());
        }
    }

    /** Each column, what it is compared with, and whether an index on it could not be used. */
    private static final Map<String, String> CASTS =
            Map.of(
                    "q = 7", "missing-index",
                    "deep = 7", "missing-index",
                    "mail = $$7$$", "missing-index",
                    "mail LIKE $$7%$$", "missing-index",
                    "name = $$7$$", "missing-index",
                    "code = $$7$$::text", "implicit-cast",
                    "n = 7.0", "implicit-cast",
                    "q = 7.0", "implicit-cast",
                    "n::text = $$7$$", "implicit-cast",
                    "memo::int = 7", "implicit-cast");

    @Test
    void givenCastsThatChangeNothing_whenExplained_thenNoneIsBlamed() throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            bed.execute(
                    "CREATE DOMAIN amount AS int",
                    "CREATE DOMAIN few AS amount CHECK (VALUE >= 0)",
                    "CREATE DOMAIN address AS text",
                    "CREATE TABLE wares (q amount, deep few, mail address, name varchar(20),"
                            + " code char(8), n int, memo text)",
                    "INSERT INTO wares SELECT i, i, i, i, i, i, i FROM generate_series(1, 20000) i",
                    "ANALYZE wares");
            ExplainQuery sut = new ExplainQuery(bed.databases, Bench.QUERIES);
            CASTS.forEach(
                    (condition, expected) -> {
                        // WHEN
                        List<String> found =
                                findings(sut, bed, "SELECT * FROM wares WHERE " + condition);
                        // THEN
                        assertEquals(List.of("sequential-scan", expected), found, condition);
                    });
        }
    }

    private static List<String> findings(ExplainQuery sut, Bed bed, String sql) {
        return Bench.call(sut, "{'connection':'%s','sql':'%s'}".formatted(bed.name, sql))
                .structured()
                .getJsonArray("findings")
                .stream()
                .map(each -> each.asJsonObject().getString("finding"))
                .toList();
    }
}
