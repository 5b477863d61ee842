package org.dbmcp.mcp.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.dbmcp.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirroredArgumentsTest {
    @Test
    void givenPropertiesAtSeveralDepths_whenRead_thenTheirPaths() {
        // GIVEN
        var schema =
                StrictJson.read(
                                """
                                {"properties":{"a":{"type":"string","x-mcp-header":"A"},"b":{"type":"object",
                                "properties":{"c":{"type":"integer","x-mcp-header":"B-C"},"x-mcp-header":{"type":"string"}}}}}
                                """)
                        .asJsonObject();
        // WHEN
        var paths = MirroredArguments.of(schema);
        // THEN
        assertEquals(Map.of("A", List.of("a"), "B-C", List.of("b", "c")), paths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"type\":\"string\",\"x-mcp-header\":\"\"}}",
                "{\"a\":{\"type\":\"string\",\"x-mcp-header\":\"A B\"}}",
                "{\"a\":{\"type\":\"string\",\"x-mcp-header\":1}}",
                "{\"a\":{\"type\":\"number\",\"x-mcp-header\":\"A\"}}",
                "{\"a\":{\"type\":[\"string\",\"null\"],\"x-mcp-header\":\"A\"}}",
                "{\"a\":{\"x-mcp-header\":\"A\"}}",
                "{\"a\":{\"type\":\"string\",\"x-mcp-header\":\"A\"},\"b\":{\"type\":\"string\",\"x-mcp-header\":\"a\"}}",
                "{\"a\":{\"type\":\"array\",\"items\":{\"type\":\"string\",\"x-mcp-header\":\"A\"}}}",
                "{\"a\":{\"oneOf\":[{\"type\":\"string\",\"x-mcp-header\":\"A\"}]}}"
            })
    void givenWhatClientsDrop_whenRead_thenRefuses(String properties) {
        // GIVEN
        var schema = StrictJson.read("{\"properties\":" + properties + "}").asJsonObject();
        // WHEN THEN
        assertThrows(IllegalStateException.class, () -> MirroredArguments.of(schema));
    }
}
