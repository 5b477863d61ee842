package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Divides all parts alike. */
class MariaDbPartitionsIT extends PartitionsContract {
    MariaDbPartitionsIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    List<String> statements() {
        return List.of(
                "CREATE TABLE readings (at INT NOT NULL, k INT NOT NULL, what VARCHAR(9), KEY (at))"
                        + " PARTITION BY RANGE (at) SUBPARTITION BY HASH (k) SUBPARTITIONS 2"
                        + " (PARTITION part1 VALUES LESS THAN (600),"
                        + " PARTITION part2 VALUES LESS THAN (1000),"
                        + " PARTITION part3 VALUES LESS THAN (2000))",
                "INSERT INTO readings WITH RECURSIVE s (n) AS"
                        + " (SELECT 0 UNION ALL SELECT n + 1 FROM s WHERE n < 999)"
                        + " SELECT n, n % 2, 'x' FROM s",
                "ANALYZE TABLE readings");
    }

    @Override
    String kind() {
        return "table";
    }

    @Override
    List<String> divided() {
        return List.of("HASH (`k`)", "HASH (`k`)", "HASH (`k`)");
    }

    @Test
    void givenPartsByTimeOfChange_whenDescribed_thenTheirMethod() throws SQLException {
        for (String every : List.of("", "LIMIT 100", "INTERVAL 1 WEEK")) {
            // GIVEN
            execute(
                    ("CREATE OR REPLACE TABLE kept (id INT) WITH SYSTEM VERSIONING PARTITION BY"
                                    + " SYSTEM_TIME %s (PARTITION old HISTORY, PARTITION fresh CURRENT)")
                            .formatted(every));
            // WHEN
            JsonObject table = described("kept");
            // THEN
            assertTrue(
                    table.getJsonArray("partitions").getValuesAs(JsonObject.class).stream()
                            .allMatch(each -> each.getString("bounds", "").startsWith("SYSTEM")),
                    table::toString);
        }
    }

    @Test
    void givenPartsByTheKey_whenDescribed_thenTheirMethod() throws SQLException {
        // GIVEN
        execute("CREATE TABLE spread (id INT PRIMARY KEY) PARTITION BY KEY () PARTITIONS 2");
        // WHEN
        JsonObject table = described("spread");
        // THEN
        assertEquals(
                List.of("KEY ()", "KEY ()"),
                table.getJsonArray("partitions").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("bounds", "none"))
                        .toList());
    }
}
