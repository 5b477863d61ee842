package org.dbmcp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {
    private record Nothing() {}

    private record Odd(ZoneId zone) {}

    @Test
    void givenAComponentOfEachKind_whenAsked_thenItsSchema() {
        // GIVEN
        String expected =
                """
                {"type":"object","description":"A sample","properties":{
                "name":{"type":"string","description":"Its name","minLength":1,"maxLength":10},
                "count":{"type":"integer","minimum":0,"maximum":9},
                "colour":{"type":"string","enum":["red","green"]},
                "level":{"type":"string","enum":["read-only","full"]},
                "values":{"type":"array","items":{"type":["string","number","boolean","null"]}},
                "numbers":{"type":"array","items":{"type":"integer"},"maxItems":2},
                "flags":{"type":"object","additionalProperties":{"type":"boolean"}},
                "inner":{"type":"object","properties":{"yes":{"type":"boolean"},"ratio":{"type":"number"}},
                "required":["yes"],"additionalProperties":false},
                "any":{"x-mcp-header":"Any"}},
                "required":["name","count"],"additionalProperties":false}
                """;
        // WHEN
        var schema = RecordSchema.of(Sample.class);
        // THEN
        assertEquals(StrictJson.read(expected), schema);
    }

    @Test
    void givenNoComponents_whenAsked_thenAnObjectWithNothing() {
        // GIVEN
        var type = Nothing.class;
        // WHEN
        var schema = RecordSchema.of(type);
        // THEN
        assertEquals("{\"type\":\"object\",\"additionalProperties\":false}", schema.toString());
    }

    @Test
    void givenAnUnknownType_whenAsked_thenSaysSo() {
        // GIVEN
        var type = Odd.class;
        // WHEN
        var refusal = assertThrows(IllegalArgumentException.class, () -> RecordSchema.of(type));
        // THEN
        assertEquals("No JSON Schema is known for java.time.ZoneId", refusal.getMessage());
    }
}
