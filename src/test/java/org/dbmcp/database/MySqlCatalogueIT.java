package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import org.dbmcp.access.Caller;
import org.dbmcp.driver.Facet;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

class MySqlCatalogueIT extends CatalogueContract {
    private static final String FIGURE =
            "SELECT TABLE_ROWS FROM information_schema.TABLES WHERE TABLE_NAME = 'grows'"
                    + " AND TABLE_SCHEMA = DATABASE()";

    private final TestDatabase server;

    MySqlCatalogueIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
        this.server = server;
    }

    @Test
    void givenAFigureThatTheServerKept_whenTheTableGrows_thenOursGrowsToo() throws SQLException {
        // GIVEN
        TestDatabase database = server.freshDatabase();
        RichSchema rich = RichSchema.of(database);
        DatabaseManager manager = rich.manager(Bench.OPEN);
        database.execute("CREATE TABLE grows (id INT PRIMARY KEY)");
        String kept = database.value(FIGURE);
        database.execute(
                "INSERT INTO grows WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n"
                        + " WHERE i < 900) SELECT i FROM n");
        // WHEN
        long figure =
                manager.open(Caller.ANONYMOUS, "c", rich.settings())
                        .study(
                                Duration.ofSeconds(60),
                                true,
                                stop -> {},
                                catalogue -> catalogue.of(Facet.TABLE, rich.schema(), "grows"))
                        .getFirst()
                        .number("rowEstimate");
        // THEN
        manager.closeAll();
        assertEquals(kept, database.value(FIGURE));
        assertTrue(figure > 600, () -> "rows: " + figure);
    }
}
