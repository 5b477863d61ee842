package org.dbmcp.it.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.dbmcp.it.server.McpClient;

/**
 * A question, the shortest way to its answer with the tools made for it, and the way of a model
 * that has nothing but {@code execute_query} and must look at information_schema first.
 */
record Task(String question, List<String> tools, int tokens, int plainCalls, int plainTokens) {
    private static final Encoding ENCODING =
            Encodings.newDefaultEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    /** Walks both ways; each must come to the answer. */
    static Task of(McpClient client, JsonObject task) {
        String question = task.getString("question");
        JsonArray answer = task.getJsonArray("answer");
        JsonArray path = task.getJsonArray("path");
        JsonArray plain = plain(task.getJsonArray("plain"));
        int tokens = walk(client, question, path, answer);
        int plainTokens = walk(client, question, plain, answer);
        List<String> tools =
                path.stream().map(each -> each.asJsonObject().getString("tool")).toList();
        return new Task(question, tools, tokens, plain.size(), plainTokens);
    }

    private static JsonArray plain(JsonArray statements) {
        var calls = Json.createArrayBuilder();
        for (JsonValue each : statements) {
            calls.add(
                    Json.createObjectBuilder()
                            .add("tool", "execute_query")
                            .add(
                                    "arguments",
                                    Json.createObjectBuilder()
                                            .add("connection", "sample")
                                            .add("sql", ((JsonString) each).getString())));
        }
        return calls.build();
    }

    private static int walk(McpClient client, String question, JsonArray calls, JsonArray answer) {
        int tokens = 0;
        String last = "";
        for (JsonValue each : calls) {
            JsonObject call = each.asJsonObject();
            JsonObject arguments = call.getJsonObject("arguments");
            JsonObject result = client.callTool(call.getString("tool"), arguments);
            assertFalse(result.getBoolean("isError", false), () -> question + ": " + result);
            last = result.getJsonArray("content").getJsonObject(0).getString("text");
            tokens += ENCODING.countTokensOrdinary(arguments.toString());
            tokens += ENCODING.countTokensOrdinary(last);
        }
        String found = last.toLowerCase(Locale.ROOT);
        for (JsonValue each : answer) {
            String part = ((JsonString) each).getString();
            assertTrue(
                    found.contains(part.toLowerCase(Locale.ROOT)),
                    () -> question + ": " + part + " is not in " + found);
        }
        return tokens;
    }
}
