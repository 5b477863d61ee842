package org.dbmcp.driver.mariadb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.driver.MySqlSessionContract;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.Engine;
import org.junit.jupiter.api.Test;

class MariaDbDriverIT extends MySqlSessionContract {
    private final MariaDbDriver sut = new MariaDbDriver(DriverContract.SETTINGS);

    @Override
    protected Driver sut() {
        return sut;
    }

    @Override
    protected Engine engine() {
        return Engine.MARIADB;
    }

    @Test
    void givenAStatement_whenItsDeadlinePasses_thenTheServerEndsIt() throws SQLException {
        // GIVEN
        try (PreparedStatement statement = session.prepareStatement(sleep())) {
            sut.prepare(statement, 1, Duration.ofMillis(1));
            // WHEN
            SQLException thrown =
                    assertThrows(
                            SQLException.class,
                            () -> {
                                try (ResultSet rows = statement.executeQuery()) {
                                    rows.next();
                                }
                            });
            // THEN
            assertEquals(FailureKind.TIMED_OUT, sut.classify(thrown), thrown.toString());
        }
        session.rollback();
    }
}
