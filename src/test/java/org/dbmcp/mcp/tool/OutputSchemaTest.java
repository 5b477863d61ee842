package org.dbmcp.mcp.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutputSchemaTest {
    @Test
    void givenKeys_whenAsked_thenRequiresThem() {
        // GIVEN
        // WHEN
        var schema = OutputSchema.with("success", "count");
        // THEN
        assertEquals(
                "{\"type\":\"object\",\"required\":[\"success\",\"count\"]}", schema.toString());
    }
}
