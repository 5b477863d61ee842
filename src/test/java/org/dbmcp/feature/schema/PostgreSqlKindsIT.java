package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Has all kinds; the key of customers is a sequence of its own. */
class PostgreSqlKindsIT extends KindsContract {
    PostgreSqlKindsIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(RichSchema.on(server));
    }

    @Test
    void givenPartitions_whenSearched_thenBelowTheirParentAndNotInAListOfAll() {
        // GIVEN
        // WHEN
        JsonObject all = search("table", "'maxTokens':9000");
        JsonObject some = search("table", "'search':['events']");
        JsonObject one = search("table", "'search':['events_2024']");
        // THEN
        assertFalse(names(all).contains("events_2024"), all::toString);
        assertEquals(List.of("events", "events_2024", "events_2025"), names(some));
        JsonObject part = one.getJsonArray("objects").getJsonObject(0);
        assertEquals("events_2024", names(one).getFirst());
        assertEquals("partition", part.getString("kind"));
        assertEquals("exact", part.getString("match"));
    }

    @Test
    void givenAMaterializedView_whenToldOf_thenItsKindIsCalledAsItIsAskedFor() {
        // GIVEN
        // WHEN
        JsonObject found = search("materialized-view", "'search':['order_totals']");
        // THEN
        assertEquals(
                "materialized-view",
                found.getJsonArray("objects").getJsonObject(0).getString("kind"));
        assertEquals("materialized-view", described("order_totals").getString("kind"));
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

    @Test
    void givenDomainsThatForbidNulls_whenDescribed_thenTheirColumnsAreNotNullable() {
        // GIVEN
        RichSchema.run(database(), "CREATE DOMAIN firm AS int NOT NULL");
        RichSchema.run(database(), "CREATE DOMAIN firmer AS firm CHECK (VALUE > 0)");
        RichSchema.run(database(), "CREATE TABLE firms (a firm, b firmer, c postal)");
        // WHEN
        List<Boolean> nullable =
                described("firms", "'sample':0")
                        .getJsonArray("columns")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(each -> each.getBoolean("nullable"))
                        .toList();
        RichSchema.run(database(), "DROP TABLE firms");
        RichSchema.run(database(), "DROP DOMAIN firmer");
        RichSchema.run(database(), "DROP DOMAIN firm");
        // THEN
        assertEquals(List.of(false, false, true), nullable);
    }
}
