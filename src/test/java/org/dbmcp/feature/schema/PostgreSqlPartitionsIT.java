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

/** Nobody counts the table itself, and the third part was never counted. */
class PostgreSqlPartitionsIT extends PartitionsContract {
    PostgreSqlPartitionsIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    List<String> statements() {
        return List.of(
                "CREATE TABLE readings (at INT NOT NULL, k INT NOT NULL, what TEXT)"
                        + " PARTITION BY RANGE (at)",
                "CREATE TABLE part1 PARTITION OF readings FOR VALUES FROM (0) TO (600)",
                "CREATE TABLE part2 PARTITION OF readings FOR VALUES FROM (600) TO (1000)"
                        + " PARTITION BY LIST (k)",
                "CREATE TABLE part2a PARTITION OF part2 FOR VALUES IN (0)",
                "CREATE TABLE part2b PARTITION OF part2 FOR VALUES IN (1)",
                "CREATE TABLE part3 PARTITION OF readings FOR VALUES FROM (1000) TO (2000)",
                "CREATE INDEX readings_at ON readings (at)",
                "INSERT INTO readings SELECT n, n % 2, 'x' FROM generate_series(0, 999) n",
                "ANALYZE part1, part2a, part2b");
    }

    @Override
    String kind() {
        return "partitioned table";
    }

    @Override
    List<String> divided() {
        return List.of("none", "LIST (k)", "none");
    }

    @Test
    void givenMorePartsThanAreTold_whenDescribed_thenTheFirstAndThatThereAreMore()
            throws SQLException {
        // GIVEN
        execute("CREATE TABLE many (id INT) PARTITION BY LIST (id)");
        execute(
                "DO $$ BEGIN FOR i IN 1..1001 LOOP EXECUTE 'CREATE TABLE m' || i"
                        + " || ' PARTITION OF many FOR VALUES IN (' || i || ')'; END LOOP; END $$");
        // WHEN
        JsonObject table = described("many");
        // THEN
        assertEquals(1000, table.getJsonArray("partitions").size());
        assertTrue(table.getBoolean("partitionsTruncated"));
    }
}
