package org.dbmcp.mcp.prompt;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Params;
import org.dbmcp.mcp.Reply;

/** Fills in a prompt: {@code prompts/get}. */
@Part
public class GetPrompt implements Method {
    private final PromptCatalog prompts;

    @Inject
    public GetPrompt(PromptCatalog prompts) {
        this.prompts = prompts;
    }

    @Override
    public String name() {
        return "prompts/get";
    }

    @Override
    public Reply answer(Call call) {
        String name = Params.string(call.params(), "name");
        Prompt prompt =
                prompts.named(name).orElseThrow(() -> Params.invalid("Unknown prompt: " + name));
        Map<String, String> arguments = Params.strings(call.params(), "arguments");
        for (PromptArgument argument : prompt.spec().arguments()) {
            if (argument.required() && !arguments.containsKey(argument.name())) {
                throw Params.invalid("Missing argument '" + argument.name() + "'");
            }
        }
        return switch (prompt.get(arguments, call)) {
            case PromptResult.Done done -> new Reply.Done(json(prompt.spec(), done), null);
            case PromptResult.NeedsInput needs ->
                    new Reply.NeedsInput(needs.requests(), needs.state());
        };
    }

    private static JsonObject json(PromptSpec spec, PromptResult.Done done) {
        JsonArrayBuilder messages = Json.createArrayBuilder();
        for (PromptResult.Message message : done.messages()) {
            messages.add(
                    Json.createObjectBuilder()
                            .add("role", message.role())
                            .add("content", message.content().json()));
        }
        return Json.createObjectBuilder()
                .add("description", spec.description())
                .add("messages", messages)
                .build();
    }
}
