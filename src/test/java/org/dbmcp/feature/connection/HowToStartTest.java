package org.dbmcp.feature.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.Test;

class HowToStartTest {
    private final HowToStart sut = new HowToStart(new CallerSettings(Bench.OPEN, Bench.QUERIES));

    @Test
    void givenTheInstructions_whenRead_thenTheyAreShortEnoughForAClient() {
        assertTrue(sut.text().length() <= 1000, () -> "characters: " + sut.text().length());
    }

    @Test
    void givenTheInstructions_whenTheyNameATool_thenItExists() {
        // GIVEN
        Pattern tool = Pattern.compile("[a-z]+_[a-z]+");

        // WHEN
        Set<String> named =
                tool.matcher(sut.text())
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.toCollection(TreeSet::new));

        // THEN
        assertEquals(
                Set.of(
                        "connect_database",
                        "describe_table",
                        "execute_query",
                        "fetch_rows",
                        "list_connections",
                        "list_relationships",
                        "read_query",
                        "search_objects",
                        "show_configurations"),
                named);
    }
}
