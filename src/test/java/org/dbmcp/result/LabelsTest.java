package org.dbmcp.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void givenALabelTwice_whenKeysAreMade_thenTheSecondIsNumbered() {
        // GIVEN
        var columns = columns("a", "a", "b", "a");
        // WHEN
        var keys = Labels.unique(columns);
        // THEN
        assertEquals(List.of("a", "a_2", "b", "a_3"), keys);
    }

    @Test
    void givenALabelThatLooksNumbered_whenKeysAreMade_thenItKeepsItsName() {
        // GIVEN
        var columns = columns("a", "a", "a_2");
        // WHEN
        var keys = Labels.unique(columns);
        // THEN
        assertEquals(List.of("a", "a_3", "a_2"), keys);
    }

    private static List<Column> columns(String... labels) {
        return Stream.of(labels)
                .map(label -> new Column(label, "text", "string", null, null))
                .toList();
    }
}
