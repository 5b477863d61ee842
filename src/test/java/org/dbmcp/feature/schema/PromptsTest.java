package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.feature.Bench;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.prompt.Prompt;
import org.dbmcp.mcp.prompt.PromptArgument;
import org.dbmcp.mcp.prompt.PromptResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the prompts ask for, and what they say. */
class PromptsTest {
    private static final Prompt EXPLORE = new ExploreDatabase();
    private static final Prompt WRITE = new WriteQuery();
    private static final Prompt EXPLAIN = new ExplainSlowQuery();
    private static final Prompt REVIEW = new ReviewSchema();

    /** Each is read by a model with every use, so it pays for every word. */
    private static final int MOST_CHARS = 700;

    static Stream<Prompt> all() {
        return Stream.of(EXPLORE, WRITE, EXPLAIN, REVIEW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            explore_database   | connection! topic table
            write_query        | connection! question! table column
            explain_slow_query | connection! sql!
            review_schema      | connection! schema table
            """)
    void givenAPrompt_whenListed_thenItsArgumentsAndWhichAreRequired(String name, String asked) {
        // GIVEN
        Prompt sut =
                all().filter(each -> each.spec().name().equals(name)).findFirst().orElseThrow();
        // WHEN
        List<String> arguments =
                sut.spec().arguments().stream()
                        .map(each -> each.name() + (each.required() ? "!" : ""))
                        .toList();
        // THEN
        assertEquals(asked, String.join(" ", arguments));
    }

    @ParameterizedTest
    @MethodSource("all")
    void givenAllArguments_whenGot_thenShortAndEachIsInIt(Prompt sut) {
        // GIVEN
        Map<String, String> arguments = new HashMap<>();
        for (PromptArgument each : sut.spec().arguments()) {
            arguments.put(each.name(), "<" + each.name() + ">");
        }
        // WHEN
        String text = text(sut, arguments);
        // THEN
        arguments.values().forEach(each -> assertTrue(text.contains(each), text));
        assertTrue(text.length() <= MOST_CHARS, () -> text.length() + ": " + text);
    }

    @ParameterizedTest
    @MethodSource("all")
    void givenTheRequiredArgumentsOnly_whenGot_thenNothingIsMissingInIt(Prompt sut) {
        // GIVEN
        Map<String, String> arguments = new HashMap<>();
        for (PromptArgument each : sut.spec().arguments()) {
            if (each.required()) {
                arguments.put(each.name(), "<" + each.name() + ">");
            }
        }
        // WHEN
        String text = text(sut, arguments);
        // THEN
        arguments.values().forEach(each -> assertTrue(text.contains(each), text));
        assertFalse(text.contains("null") || text.contains("\"\"") || text.contains("  "), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            -     | -      | call search_objects without search words.
            money | -      | call search_objects with the words "money".
            -     | orders | call list_relationships around the table "orders".
            money | orders | call list_relationships around the table "orders", and search_objects with the words "money".
            """)
    void givenATopicOrATable_whenExplored_thenThatIsWhereItStarts(
            String topic, String table, String start) {
        // GIVEN
        Map<String, String> arguments = arguments("topic", topic, "table", table);
        // WHEN
        String text = text(EXPLORE, arguments);
        // THEN
        String all = "Get to know the database behind the connection \"c\". First " + start;
        assertEquals(all, text.substring(0, Math.min(all.length(), text.length())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            -      | -     | Find
            -      | total | Find
            orders | -     | Start from the table "orders". Find
            orders | total | Start from the table "orders", column "total". Find
            """)
    void givenATableOrAColumn_whenAQueryIsWanted_thenTheModelStartsThere(
            String table, String column, String start) {
        // GIVEN
        Map<String, String> arguments = arguments("table", table, "column", column);
        arguments.put("question", "How many?");
        // WHEN
        String text = text(WRITE, arguments);
        // THEN
        String all = "Answer this question from the connection \"c\": How many?\n" + start;
        assertEquals(all + " the tables with search_objects", text.substring(0, all.length() + 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            -    | -      | Review the usual schema of the connection "c".
            shop | -      | Review the schema "shop" of the connection "c".
            shop | orders | Review the schema "shop" of the connection "c", above all the table "orders" and those around it.
            """)
    void givenASchemaOrATable_whenReviewed_thenThatIsWhatMatters(
            String schema, String table, String start) {
        // GIVEN
        Map<String, String> arguments = arguments("schema", schema, "table", table);
        // WHEN
        String text = text(REVIEW, arguments);
        // THEN
        assertEquals(start + " List its", text.substring(0, start.length() + 9));
    }

    @Test
    void givenAStatement_whenItIsSlow_thenItStandsOnALineOfItsOwn() {
        // GIVEN
        Map<String, String> arguments = arguments("sql", "SELECT 1", "other", null);
        // WHEN
        List<String> lines = text(EXPLAIN, arguments).lines().toList();
        // THEN
        assertEquals("On the connection \"c\" this statement is slow:", lines.get(0));
        assertEquals("SELECT 1", lines.get(1));
        assertEquals(3, lines.size());
    }

    private static Map<String, String> arguments(
            String name, String value, String other, String otherValue) {
        Map<String, String> arguments = new HashMap<>(Map.of("connection", "c"));
        if (value != null) {
            arguments.put(name, value);
        }
        if (otherValue != null) {
            arguments.put(other, otherValue);
        }
        return arguments;
    }

    private static String text(Prompt sut, Map<String, String> arguments) {
        PromptResult.Done done = (PromptResult.Done) sut.get(arguments, Bench.CALL);
        assertEquals(1, done.messages().size());
        assertEquals("user", done.messages().getFirst().role());
        return ((Content.Text) done.messages().getFirst().content()).text();
    }
}
