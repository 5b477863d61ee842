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

    @Test
    void givenALabelTwice_whenKeysAreMade_thenTheSecondIsNumbered() {
        // GIVEN
        var columns = columns("a", "a", "b", "a");
        // WHEN
        var keys = RowObjects.keys(columns);
        // THEN
        assertEquals(List.of("a", "a_2", "b", "a_3"), keys);
    }

    @Test
    void givenALabelThatLooksNumbered_whenKeysAreMade_thenItKeepsItsName() {
        // GIVEN
        var columns = columns("a", "a", "a_2");
        // WHEN
        var keys = RowObjects.keys(columns);
        // THEN
        assertEquals(List.of("a", "a_3", "a_2"), keys);
    }

    private static List<Column> columns(String... labels) {
        return Stream.of(labels)
                .map(label -> new Column(label, "text", "string", null, null))
                .toList();
    }
}
