package org.dbmcp.mcp.tool;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dbmcp.Part;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Params;
import org.dbmcp.mcp.Reply;

/**
 * Calls a tool: {@code tools/call}. An unknown tool is a bad message; arguments that the tool does
 * not take are a failed result, which a model can learn from.
 */
@Part
public class CallTool implements Method {
    private final ToolCatalog tools;
    private final Stages stages;

    @Inject
    public CallTool(ToolCatalog tools, Stages stages) {
        this.tools = tools;
        this.stages = stages;
    }

    @Override
    public String name() {
        return "tools/call";
    }

    @Override
    public Reply answer(Call call) {
        String name = Params.string(call.params(), "name");
        JsonObject arguments = Params.object(call.params(), "arguments");
        Tool<?> tool = tools.named(name).orElseThrow(() -> Params.invalid("Unknown tool: " + name));
        return switch (new ToolRun<>(tool, arguments, call).within(stages)) {
            case ToolResult.Done done -> new Reply.Done(json(done), null);
            case ToolResult.NeedsInput needs ->
                    new Reply.NeedsInput(needs.requests(), needs.state());
        };
    }

    @Override
    public Map<String, List<String>> mirrored(JsonObject params) {
        Map<String, List<String>> mirrored = new TreeMap<>();
        tools.mirroredArguments(params.get("name") instanceof JsonString it ? it.getString() : "")
                .forEach((header, path) -> mirrored.put(header, inArguments(path)));
        return mirrored;
    }

    private static List<String> inArguments(List<String> path) {
        return Stream.concat(Stream.of("arguments"), path.stream()).toList();
    }

    @Override
    public Reply.Done failed(Failure failure) {
        return new Reply.Done(json(FailureReply.of(failure, Map.of())), null);
    }

    private static JsonObject json(ToolResult.Done done) {
        JsonObjectBuilder json =
                Json.createObjectBuilder()
                        .add(
                                "content",
                                Json.createArrayBuilder(
                                        done.content().stream().map(Content::json).toList()));
        if (done.structured() != null) {
            json.add("structuredContent", done.structured());
        }
        return json.add("isError", done.failed()).build();
    }
}
