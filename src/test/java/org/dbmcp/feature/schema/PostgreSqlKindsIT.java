package org.dbmcp.feature.schema;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

/** Has all kinds; the key of customers is a sequence of its own. */
class PostgreSqlKindsIT extends KindsContract {
    PostgreSqlKindsIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }

    @Override
    Map<String, List<String>> kinds() {
        return Map.of(
                "materialized-view", List.of("order_totals"),
                "function", List.of("stamp", "twice"),
                "procedure", List.of("tidy"),
                "type", List.of("mood", "postal"),
                "sequence", List.of("customers_id_seq", "ticket_numbers"),
                "trigger", List.of("orders.orders_stamp"));
    }

    @Override
    List<String> partitions() {
        return List.of(
                "events_2024: FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')",
                "events_2025: FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')");
    }

    @Override
    String domain() {
        return "postal";
    }
}
