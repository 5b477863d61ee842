package org.dbmcp.it.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.dbmcp.json.JsonText;

/** Every tool on a page: what it takes, what it gives, and how far one comes with all of them. */
final class ToolsDocument {
    private final StringBuilder page = new StringBuilder();
    private final Words words;

    private ToolsDocument(Words words) {
        this.words = words;
    }

    /**
     * @param words what is said of arguments and results
     * @param products what each product lacks, as a section of the page
     */
    static String of(
            JsonArray tools,
            Words words,
            List<Example> examples,
            String products,
            List<Task> tasks) {
        ToolsDocument document = new ToolsDocument(words);
        document.opening(tools);
        for (JsonValue each : tools) {
            document.tool(each.asJsonObject(), examples);
        }
        document.page.append(products);
        document.tasks(tasks);
        return document.page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void opening(JsonArray tools) {
        line("# Tools");
        line("");
        line(
                "Written by `ToolsDocumentIT` from a running server with the sample database, and with real ones for what that cannot show; it fails when this page is stale. In results, `…` stands for");
        line(
                "what is another one each time and for what is long. A model reads shorter words: the list of all %s tools has %s bytes."
                        .formatted(tools.size(), tools.toString().getBytes(UTF_8).length));
        line("");
    }

    private void tool(JsonObject tool, List<Example> examples) {
        String name = tool.getString("name");
        line("## " + name);
        line(tool.getString("description") + " " + effect(tool.getJsonObject("annotations")));
        line("");
        JsonObject properties = tool.getJsonObject("inputSchema").getJsonObject("properties");
        if (properties != null) {
            arguments(name, tool.getJsonObject("inputSchema"), properties);
        }
        line("Result: " + words.result(name) + always(tool.getJsonObject("outputSchema")));
        line("");
        examples.stream()
                .filter(each -> each.tool().equals(name) && !each.hidden())
                .forEach(this::example);
    }

    private static String effect(JsonObject annotations) {
        if (annotations.getBoolean("readOnlyHint")) {
            return "*Changes nothing.*";
        }
        return annotations.getBoolean("destructiveHint") ? "*May destroy.*" : "*May change.*";
    }

    private static String always(JsonObject schema) {
        JsonArray required = schema.getJsonArray("anyOf").getJsonObject(0).getJsonArray("required");
        List<String> names =
                required.getValuesAs(JsonString.class).stream()
                        .map(each -> "`" + each.getString() + "`")
                        .toList();
        return " Always there: " + String.join(", ", names) + ".";
    }

    private void arguments(String tool, JsonObject schema, JsonObject properties) {
        JsonArray required = schema.getJsonArray("required");
        line("| Argument | Type | Meaning |");
        line("|---|---|---|");
        for (Map.Entry<String, JsonValue> each : properties.entrySet()) {
            JsonObject argument = each.getValue().asJsonObject();
            boolean needed =
                    required != null && required.toString().contains('"' + each.getKey() + '"');
            line(
                    "| `%s`%s | %s | %s |"
                            .formatted(
                                    each.getKey(),
                                    needed ? " (required)" : "",
                                    type(argument) + bounds(argument),
                                    words.argument(tool, each.getKey())));
        }
        line("");
    }

    private static String type(JsonObject argument) {
        if (argument.containsKey("enum")) {
            return argument.getJsonArray("enum")
                    .toString()
                    .replaceAll("[\\[\\]\"]", "")
                    .replace(",", ", ");
        }
        JsonValue type = argument.get("type");
        if (type == null) {
            return "any";
        }
        String text = type.toString().replaceAll("[\\[\\]\"]", "").replace(",", " or ");
        JsonObject items = argument.getJsonObject("items");
        return items == null ? text : text + " of " + type(items);
    }

    private static String bounds(JsonObject argument) {
        String least = bound(argument, "min");
        String most = bound(argument, "max");
        String unit =
                switch (argument.get("type").toString()) {
                    case "\"string\"" -> " characters";
                    case "\"array\"", "\"object\"" -> " entries";
                    default -> "";
                };
        if (least == null && most == null) {
            return "";
        }
        if (most == null) {
            return unit.equals(" characters") ? ", not empty" : ", at least " + least + unit;
        }
        return ", " + (least == null ? "at most " : least + " to ") + most + unit;
    }

    private static String bound(JsonObject argument, String which) {
        return argument.entrySet().stream()
                .filter(each -> each.getKey().startsWith(which))
                .map(each -> each.getValue().toString())
                .findFirst()
                .orElse(null);
    }

    private void example(Example example) {
        line("```json");
        line(example.arguments().toString());
        line("```");
        line("```json");
        line(JsonText.pretty(Steady.of(example.answer()).asJsonObject()));
        line("```");
        line("");
    }

    private void tasks(List<Task> tasks) {
        line("## Twenty questions");
        line(
                "What a model needs to answer a question about the sample database: the shortest path of tools, and beside it the path of one that has only `execute_query` and looks at");
        line(
                "information_schema. Tokens are those of the arguments and of the texts of the answers (`o200k_base`).");
        line("");
        line("| Question | Tools | Calls | Tokens | Plain calls | Plain tokens |");
        line("|---|---|---:|---:|---:|---:|");
        for (Task each : tasks) {
            line(
                    "| %s | %s | %s | %s | %s | %s |"
                            .formatted(
                                    each.question(),
                                    String.join(", ", each.tools()),
                                    each.tools().size(),
                                    each.tokens(),
                                    each.plainCalls(),
                                    each.plainTokens()));
        }
        line(
                "| **All** | | **%s** | **%s** | **%s** | **%s** |"
                        .formatted(
                                sum(tasks, each -> each.tools().size()),
                                sum(tasks, Task::tokens),
                                sum(tasks, Task::plainCalls),
                                sum(tasks, Task::plainTokens)));
    }

    private static int sum(List<Task> tasks, ToIntFunction<Task> figure) {
        return tasks.stream().mapToInt(figure).sum();
    }
}
