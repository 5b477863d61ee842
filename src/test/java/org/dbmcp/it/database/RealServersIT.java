package org.dbmcp.it.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The servers that the other tests stand on. */
class RealServersIT {

    @Test
    void givenPostgreSql_whenUsedAndHurt_thenServesAgain(@On(Engine.POSTGRESQL) TestDatabase sut)
            throws Exception {
        hurtAndHeal(sut, "18.");
    }

    @Test
    void givenMySql_whenUsedAndHurt_thenServesAgain(@On(Engine.MYSQL) TestDatabase sut)
            throws Exception {
        hurtAndHeal(sut, "8.0.");
    }

    @Test
    void givenMariaDb_whenUsedAndHurt_thenServesAgain(@On(Engine.MARIADB) TestDatabase sut)
            throws Exception {
        hurtAndHeal(sut, "11.4.");
    }

    private static void hurtAndHeal(TestDatabase database, String version) throws Exception {
        // GIVEN
        assumeTrue(database.server().isPresent(), "Given from outside, not ours to kill");
        Server server = database.server().orElseThrow();
        TestDatabase sut = database.freshDatabase();
        String table = TestDatabase.freshName("t");
        sut.execute("CREATE TABLE " + table + "(id INT)", "INSERT INTO " + table + " VALUES (42)");

        // WHEN
        server.restart();

        // THEN
        assertEquals("42", sut.value("SELECT id FROM " + table));
        String found = sut.value("SELECT VERSION()").replace("PostgreSQL ", "");
        assertEquals(version, found.substring(0, version.length()));
        assertThrows(SQLException.class, () -> sut.as("test", "wrong").value("SELECT 1"));
        assertEquals("1", throughAProxy(sut));
    }

    private static String throughAProxy(TestDatabase database) throws Exception {
        try (FaultyProxy proxy = new FaultyProxy(database.port())) {
            TestDatabase sut = database.at("127.0.0.1", proxy.port());
            proxy.delay(Duration.ofMillis(5));
            Instant before = Instant.now();
            String value = sut.value("SELECT 1");
            assertEquals(true, Duration.between(before, Instant.now()).toMillis() >= 10);
            proxy.refuse();
            assertThrows(SQLException.class, () -> sut.value("SELECT 1"));
            return value;
        }
    }
}
