package org.dbmcp.mcp.era;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dbmcp.failure.Failure;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.InputRequest;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Reply;

/** A {@code tools/call} for tests: asks for a name when told to, and repeats what it got. */
public final class Echo implements Method {
    @Override
    public String name() {
        return "tools/call";
    }

    @Override
    public Reply answer(Call call) {
        if (!call.params().getString("name", "").equals("ask")) {
            return done(call.client().name(), new CacheHint(Duration.ofSeconds(60), true));
        }
        return call.answers()
                .to("who")
                .<Reply>map(answer -> done(answer.toString() + call.answers().state(), null))
                .orElseGet(Echo::question);
    }

    private static Reply question() {
        JsonObject params =
                Json.createObjectBuilder()
                        .add("message", "Who?")
                        .add("requestedSchema", Json.createObjectBuilder().add("type", "object"))
                        .build();
        return new Reply.NeedsInput(
                Map.of("who", new InputRequest("elicitation/create", params)),
                Json.createObjectBuilder().add("step", 1).build());
    }

    private static Reply.Done done(String text, CacheHint hint) {
        return new Reply.Done(Json.createObjectBuilder().add("text", text).build(), hint);
    }

    @Override
    public Map<String, List<String>> mirrored(JsonObject params) {
        return params.get("name") instanceof JsonString
                ? Map.of("Connection", List.of("arguments", "connection"))
                : Map.of();
    }

    @Override
    public Reply.Done failed(Failure failure) {
        return done("failed: " + failure.getMessage(), null);
    }
}
