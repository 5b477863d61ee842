package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
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
}
