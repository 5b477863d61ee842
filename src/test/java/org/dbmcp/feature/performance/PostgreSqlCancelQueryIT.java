package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.database.Database;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgreSqlCancelQueryIT extends CancelQueryContract {
    private final TestDatabase server;

    PostgreSqlCancelQueryIT(@On(Engine.POSTGRESQL) TestDatabase server) {
        super(server, "SELECT pg_sleep(30)");
        this.server = server;
    }

    @Override
    protected FailureKind unseen() {
        return FailureKind.ACCESS_DENIED;
    }

    /** By this alone does another replica know whose they are. */
    @Test
    void givenASessionThatWasMadeAsNew_whenLookedAt_thenItStillTellsWhoseItIs()
            throws SQLException {
        // GIVEN
        try (Bed bed = Bed.on(server)) {
            Database database = bed.databases.get(Caller.ANONYMOUS, bed.name);
            Duration timeout = Duration.ofSeconds(30);
            database.study(timeout, true, stop -> {}, each -> each.all(Facet.LOGIN, Map.of()));
            // WHEN
            database.study(timeout, true, stop -> {}, each -> each.all(Facet.LOGIN, Map.of()));
            // THEN
            assertEquals(
                    "database-mcp-server",
                    bed.database()
                            .value(
                                    "SELECT string_agg(DISTINCT application_name, ',')"
                                            + " FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                                            + " AND datname = current_database()"));
        }
    }
}
