package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Destinations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionSourceTest {
    private final PlainH2 driver = new PlainH2();
    private final SessionLimit limit = new SessionLimit(10, () -> {});
    private final SessionSource sut = source();

    private SessionSource source() {
        return new SessionSource(
                driver,
                driver.dataSource(
                        TestDatabases.settings(AccessLevel.READ_ONLY), Destinations.ANYWHERE),
                limit);
    }

    @Test
    void givenNoSessionToSpare_whenAskedForOne_thenTheDatabaseCountsAsReachableStill()
            throws SQLException {
        // GIVEN
        sut.getConnection();
        driver.down = new SQLException("too many", "08004");
        // WHEN
        SQLException thrown = assertThrows(SQLException.class, sut::spare);
        // THEN
        assertSame(driver.down, thrown);
        assertNull(sut.fault());
    }

    @Test
    void givenAVirtualThread_whenItOpensASession_thenAThreadOfTheSystemLogsIn() throws Exception {
        // GIVEN
        FutureTask<Connection> opening = new FutureTask<>(sut::spare);
        // WHEN
        Thread.ofVirtual().start(opening);
        Connection opened = opening.get();
        // THEN
        assertEquals(List.of(opened), driver.sessions);
        assertEquals(List.of(false), driver.openers.stream().map(Thread::isVirtual).toList());
    }

    @Test
    void givenAThreadOfTheSystem_whenItOpensASession_thenItLogsInItself() throws SQLException {
        // WHEN
        sut.spare();
        // THEN
        assertEquals(List.of(Thread.currentThread()), driver.openers);
    }

    @Test
    void givenASessionWithoutANumber_whenOpened_thenItIsClosedAgain() throws SQLException {
        // GIVEN
        driver.failingId = new SQLException("no");
        // WHEN
        SQLException thrown = assertThrows(SQLException.class, sut::getConnection);
        // THEN
        assertSame(driver.failingId, thrown);
        assertEquals(1, driver.opened.get());
        assertEquals(0, driver.open());
    }

    @Test
    void givenItIsClosed_whenASessionArrives_thenItIsClosedToo() throws SQLException {
        // GIVEN
        sut.openFirst(1000);
        // WHEN
        sut.close();
        assertThrows(SQLException.class, () -> sut.openFirst(1000));
        // THEN
        assertEquals(2, driver.opened.get());
        assertEquals(0, driver.open());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {"a, a, true", "a, b, false", "a, unknown, true"})
    void givenASession_whenAskedFromAnotherPool_thenItsNumberIsOursOnTheSameServerOnly(
            String server, String other, boolean ours) throws SQLException {
        // GIVEN
        driver.id = 7;
        driver.server = server;
        sut.getConnection();
        driver.id = 9;
        driver.server = other;
        SessionSource otherPool = source();
        otherPool.getConnection();
        // WHEN
        boolean known = otherPool.isOurs(7);
        // THEN
        assertEquals(ours, known);
        assertFalse(otherPool.isOurs(8));
    }
}
