package org.dbmcp.mcp.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OutputSchemaTest {
    @Test
    void givenKeys_whenAsked_thenRequiresThemOrAnError() {
        // GIVEN
        // WHEN
        var schema = OutputSchema.with("success", "count");
        // THEN
        assertEquals(
                "{\"type\":\"object\",\"anyOf\":[{\"required\":[\"success\",\"count\"]},"
                        + "{\"required\":[\"error\"]}]}",
                schema.toString());
    }
}
