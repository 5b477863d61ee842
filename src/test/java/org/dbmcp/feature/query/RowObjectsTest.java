package org.dbmcp.feature.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.dbmcp.json.StrictJson;
import org.dbmcp.result.Column;
import org.junit.jupiter.api.Test;

class RowObjectsTest {
    @Test
    void givenRows_whenMadeObjects_thenValuesUnderTheirLabels() {
        // GIVEN
        var rows = StrictJson.read("[[1,\"a\"],[2,null]]").asJsonArray();
        // WHEN
        var objects = RowObjects.of(columns("id", "name"), rows);
        // THEN
        assertEquals("[{\"id\":1,\"name\":\"a\"},{\"id\":2,\"name\":null}]", objects.toString());
    }

    private static List<Column> columns(String... labels) {
        return Stream.of(labels)
                .map(label -> new Column(label, "text", "string", null, null))
                .toList();
    }
}
