package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keeps the bench from rotting: a moment of it, with no demand on speed. */
@ExtendWith(Databases.class)
class BenchSmokeIT {
    @Test
    void givenAMomentOfTheCourse_whenRun_thenAllSidesAnswer(
            @On(Engine.POSTGRESQL) TestDatabase given) throws Exception {
        // GIVEN
        TestDatabase database = given.freshDatabase();
        People.fill(database, People.LOOKED_UP);
        Board board = new Board(new PrintStream(PrintStream.nullOutputStream(), true, UTF_8));
        Course moment = new Course(1, 0, Duration.ofMillis(200));
        try (Product product = Product.started(Product.environment(0, database));
                LibertyServer container = LibertyServer.startWith(FloorWar.built());
                JdbcFloor jdbc = new JdbcFloor(database, 2)) {
            Rates sut =
                    new Rates(product, container.address(), jdbc, "postgresql", Map.of(), board);
            for (Revision revision : new Revision[] {Revision.R2026_07_28, Revision.R2025_11_25}) {
                // WHEN
                Map<String, Figures> figures = sut.run(moment, Workload.lookup(2), revision);
                // THEN
                assertEquals(
                        Set.of(Board.CONTAINER, Board.JDBC, Board.ROWS, Board.OURS),
                        figures.keySet());
                assertTrue(figures.values().stream().allMatch(each -> each.rate() > 0));
            }
        }
    }
}
