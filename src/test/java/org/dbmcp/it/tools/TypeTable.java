package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dbmcp.it.database.TestDatabase;

/** A table with a column for each case: one row of their values, and one of nothing. */
final class TypeTable {
    private final String name;
    private final Assistant assistant;
    private final String connection;
    private final List<TypeCase> cases;

    TypeTable(Assistant assistant, String connection, List<TypeCase> cases) {
        this(assistant, connection, cases, TestDatabase.freshName("types"));
    }

    /** Makes a table of this name. */
    TypeTable(Assistant assistant, String connection, List<TypeCase> cases, String name) {
        this.name = name;
        this.assistant = assistant;
        this.connection = connection;
        this.cases = cases;
        String columns = joined(i -> "c" + i + " " + cases.get(i).type());
        assistant.query(connection, "CREATE TABLE " + name + " (n INT, " + columns + ")");
        assistant.query(
                connection,
                "INSERT INTO %s (n, %s) VALUES (1, %s)"
                        .formatted(
                                name, joined(i -> "c" + i), joined(i -> cases.get(i).literal())));
        assistant.query(connection, "INSERT INTO " + name + " (n) VALUES (2)");
    }

    /** Of the cases that have a column. */
    private String joined(IntFunction<String> each) {
        return IntStream.range(0, cases.size())
                .filter(i -> !cases.get(i).isExpression())
                .mapToObj(each)
                .collect(Collectors.joining(", "));
    }

    /** The statement that reads all cases. */
    String question() {
        String selected =
                IntStream.range(0, cases.size())
                        .mapToObj(
                                i ->
                                        cases.get(i).isExpression()
                                                ? cases.get(i).literal() + " AS c" + i
                                                : "c" + i)
                        .collect(Collectors.joining(", "));
        return "SELECT " + selected + " FROM " + name + " ORDER BY n";
    }

    /** The rows of all cases, in both forms of the answer. */
    Answer read() {
        JsonObject result =
                assistant
                        .client()
                        .callTool("execute_query", Assistant.statement(connection, question()));
        assertFalse(result.getBoolean("isError", false), result::toString);
        String text = result.getJsonArray("content").getJsonObject(0).getString("text");
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new Answer(
                    result.getJsonObject("structuredContent"),
                    reader.readObject().getJsonObject("data").getJsonArray("rows"));
        }
    }

    /** Whether each case that can be found is found by these values of it. */
    List<Boolean> find(JsonArray values) {
        List<String> conditions = new ArrayList<>();
        List<JsonValue> params = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).isFound()) {
                conditions.add(cases.get(i).condition("c" + i));
                params.add(values.get(i));
            } else {
                conditions.add("1 = 1");
            }
        }
        String sql = "SELECT %s FROM %s WHERE n = 1".formatted(String.join(", ", conditions), name);
        return assistant
                .query(connection, sql, params.toArray())
                .getJsonArray("rows")
                .getJsonArray(0)
                .stream()
                .map(found -> found.toString().matches("true|1|\"1\""))
                .toList();
    }

    /**
     * What came.
     *
     * @param structured rows as arrays under their columns
     * @param text rows as objects
     */
    record Answer(JsonObject structured, JsonArray text) {
        JsonArray row(int index) {
            return structured.getJsonArray("rows").getJsonArray(index);
        }

        JsonObject column(int index) {
            return structured.getJsonArray("columns").getJsonObject(index);
        }
    }
}
