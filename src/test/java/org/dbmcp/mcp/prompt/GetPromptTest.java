package org.dbmcp.mcp.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Calls;
import org.dbmcp.mcp.InputRequest;
import org.dbmcp.mcp.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetPromptTest {
    private static final InputRequest QUESTION =
            new InputRequest("roots/list", JsonValue.EMPTY_JSON_OBJECT);

    private record Greeting(String name) implements Prompt {
        @Override
        public PromptSpec spec() {
            return new PromptSpec(
                    name, "Greet", "Greets.", List.of(new PromptArgument("who", "Whom", true)));
        }

        @Override
        public PromptResult get(Map<String, String> arguments, Call call) {
            return arguments.get("who").equals("?")
                    ? new PromptResult.NeedsInput(Map.of("k", QUESTION), null)
                    : PromptResult.Done.ofUser("Hello " + arguments.get("who"));
        }
    }

    private final PromptCatalog catalog =
            new PromptCatalog(List.<Prompt>of(new Greeting("b"), new Greeting("a")));
    private final GetPrompt sut = new GetPrompt(catalog);

    @Test
    void givenItsArguments_whenGot_thenItsMessages() {
        // GIVEN
        var call = Calls.with("{\"name\":\"a\",\"arguments\":{\"who\":\"you\"}}");
        // WHEN
        var reply = (Reply.Done) sut.answer(call);
        // THEN
        assertEquals(
                "{\"description\":\"Greets.\",\"messages\":[{\"role\":\"user\",\"content\":{\"type\":\"text\",\"text\":\"Hello you\"}}]}",
                reply.result().toString());
    }

    @Test
    void givenAQuestion_whenGot_thenItIsPassedOn() {
        // GIVEN
        var call = Calls.with("{\"name\":\"a\",\"arguments\":{\"who\":\"?\"}}");
        // WHEN
        var reply = sut.answer(call);
        // THEN
        assertEquals(new Reply.NeedsInput(Map.of("k", QUESTION), null), reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                     | name must be a string
            {"name":"c"}                           | Unknown prompt: c
            {"name":"a"}                           | Missing argument 'who'
            {"name":"a","arguments":{"who":1}}     | who must be a string
            {"name":"a","arguments":1}             | arguments must be an object
            """)
    void givenABadMessage_whenGot_thenRefuses(String params, String message) {
        // GIVEN
        var call = Calls.with(params);
        // WHEN
        var refusal = assertThrows(ProtocolError.class, () -> sut.answer(call));
        // THEN
        assertEquals(ErrorCode.INVALID_PARAMS, refusal.code());
        assertEquals(message, refusal.getMessage());
    }

    @Test
    void givenPrompts_whenListed_thenInTheOrderOfTheirNames() {
        // GIVEN
        var list = new ListPrompts(catalog);
        // WHEN
        var reply = (Reply.Done) list.answer(Calls.with("{}"));
        // THEN
        String rest =
                ",\"title\":\"Greet\",\"description\":\"Greets.\",\"arguments\":[{\"name\":\"who\",\"description\":\"Whom\",\"required\":true}]}";
        assertEquals(
                "{\"prompts\":[{\"name\":\"a\"" + rest + ",{\"name\":\"b\"" + rest + "]}",
                reply.result().toString());
    }

    @Test
    void givenTwoOfOneName_whenStarted_thenRefuses() {
        // GIVEN
        var twice = List.<Prompt>of(new Greeting("a"), new Greeting("a"));
        // WHEN
        var refusal = assertThrows(IllegalStateException.class, () -> new PromptCatalog(twice));
        // THEN
        assertEquals("Two prompts are named a", refusal.getMessage());
    }
}
