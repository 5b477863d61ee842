package org.dbmcp.feature.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

/** Has no sequences, types of its own or materialized views. */
class MySqlKindsIT extends KindsContract {
    MySqlKindsIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }

    @Override
    Map<String, List<String>> kinds() {
        return Map.of(
                "function", List.of("twice"),
                "procedure", List.of("tidy"),
                "trigger", List.of("orders.orders_stamp"));
    }

    @Override
    List<String> partitions() {
        return List.of("p2024: RANGE (year(`at`)) 2025", "p2025: RANGE (year(`at`)) 2026");
    }

    @Override
    String domain() {
        return "varchar(10)";
    }
}
