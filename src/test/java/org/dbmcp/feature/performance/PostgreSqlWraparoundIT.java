package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.AgedPostgreSql;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** A server whose transaction ids are really used up, but for what is left. */
class PostgreSqlWraparoundIT {
    private static final int FORTY_FOUR_PERCENT = 900;
    private static final int EIGHTY_TWO_PERCENT = 1680;

    @Test
    void givenMostTransactionIdsUsedUp_whenChecked_thenBadUntilFrozen() throws SQLException {
        // GIVEN
        try (AgedPostgreSql server = AgedPostgreSql.started(FORTY_FOUR_PERCENT)) {
            TestDatabase database = server.database();
            // WHEN
            JsonObject check = check(database);
            // THEN
            assertEquals("warning", check.getString("verdict"), check::toString);
            assertEquals("43.9 %", check.getString("figure"));
            String subjects = check.getJsonArray("subjects").toString();
            for (String each : List.of("test", "postgres", "template1", "template0")) {
                assertTrue(subjects.contains("\"" + each + ": 43.9 %, 9437"), subjects);
            }
            database.execute("VACUUM FREEZE");
            assertTrue(
                    !check(database).getJsonArray("subjects").toString().contains("\"test: "),
                    () -> check(database).toString());
        }
    }

    @Test
    void givenNearlyAllTransactionIdsUsedUp_whenChecked_thenCritical() {
        // GIVEN
        try (AgedPostgreSql server = AgedPostgreSql.started(EIGHTY_TWO_PERCENT)) {
            // WHEN
            JsonObject check = check(server.database());
            // THEN
            assertEquals("critical", check.getString("verdict"), check::toString);
            assertEquals("82 %", check.getString("figure"));
        }
    }

    private static JsonObject check(TestDatabase database) {
        try (Bed bed = Bed.over(database, AccessLevel.FULL)) {
            DatabaseHealth sut = new DatabaseHealth(bed.databases, Bench.QUERIES);
            String asked = "{'connection':'%s','checks':['wraparound']}".formatted(bed.name);
            return Bench.text(Bench.call(sut, asked)).getJsonArray("checks").getJsonObject(0);
        }
    }
}
