package org.dbmcp.it.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.dbmcp.json.JsonText;

/** Every tool on a page: what it takes, what it gives, and how far one comes with all of them. */
final class ToolsDocument {
    private final StringBuilder page = new StringBuilder();

    private ToolsDocument() {}

    /**
     * @param products what each product lacks, as a section of the page
     */
    static String of(JsonArray tools, List<Example> examples, String products, List<Task> tasks) {
        ToolsDocument document = new ToolsDocument();
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
                "Written by `ToolsDocumentIT` from a running server with the sample database, which fails when this page is stale. In results, `…` stands for what is another one each time and for");
        line(
                "what is long. The list of all %s tools has %s bytes."
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
            arguments(tool.getJsonObject("inputSchema"), properties);
        }
        examples.stream().filter(each -> each.tool().equals(name)).forEach(this::example);
    }

    private static String effect(JsonObject annotations) {
        if (annotations.getBoolean("readOnlyHint")) {
            return "*Changes nothing.*";
        }
        return annotations.getBoolean("destructiveHint") ? "*May destroy.*" : "*May change.*";
    }

    private void arguments(JsonObject schema, JsonObject properties) {
        JsonArray required = schema.getJsonArray("required");
        line("| Argument | Type | |");
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
                                    type(argument),
                                    argument.getString("description", "").replace("|", "\\|")));
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
        line("| Question | Tools | Tokens | Plain calls | Plain tokens |");
        line("|---|---|---:|---:|---:|");
        int tokens = 0;
        int plain = 0;
        for (Task each : tasks) {
            tokens += each.tokens();
            plain += each.plainTokens();
            line(
                    "| %s | %s | %s | %s | %s |"
                            .formatted(
                                    each.question(),
                                    String.join(", ", each.tools()),
                                    each.tokens(),
                                    each.plainCalls(),
                                    each.plainTokens()));
        }
        line("| **All** | | **%s** | | **%s** |".formatted(tokens, plain));
    }
}
