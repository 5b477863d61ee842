package org.dbmcp.mcp.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.dbmcp.access.Effect;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Calls;
import org.dbmcp.mcp.InputRequest;
import org.dbmcp.mcp.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallToolTest {
    private static final String GOOD = "{\"name\":\"a\",\"arguments\":{\"connection\":\"c\"}}";

    private final List<String> seen = new ArrayList<>();

    private record Noting(Position position, List<String> seen) implements Stage {
        @Override
        public ToolResult around(ToolSpec<?> tool, Call call, Supplier<ToolResult> next) {
            seen.add(position.name());
            return next.get();
        }
    }

    private CallTool sut(BiFunction<FixedTool.Arguments, Call, ToolResult> deed) {
        var stages =
                List.<Stage>of(
                        new Noting(Stage.Position.LIMIT, seen),
                        new Noting(Stage.Position.TRACE, seen),
                        new Noting(Stage.Position.AUDIT, seen));
        var tools = List.<Tool<?>>of(new FixedTool("a", Effect.READS, deed));
        return new CallTool(new ToolCatalog(tools), new Stages(stages));
    }

    private static JsonObject result(Reply reply) {
        return ((Reply.Done) reply).result();
    }

    @Test
    void givenAResult_whenCalled_thenItsContentAndStructure() {
        // GIVEN
        var structured = Json.createObjectBuilder().add("n", 1).build();
        var sut = sut((arguments, call) -> ToolResult.Done.of(arguments.connection(), structured));
        // WHEN
        var reply = sut.answer(Calls.with(GOOD));
        // THEN
        assertEquals(
                "{\"content\":[{\"type\":\"text\",\"text\":\"c\"}],\"structuredContent\":{\"n\":1},\"isError\":false}",
                result(reply).toString());
    }

    @Test
    void givenStages_whenCalled_thenFromTheOutsideIn() {
        // GIVEN
        var sut = sut((arguments, call) -> ToolResult.Done.of("", null));
        // WHEN
        sut.answer(Calls.with(GOOD));
        // THEN
        assertEquals(List.of("TRACE", "AUDIT", "LIMIT"), seen);
    }

    @Test
    void givenAQuestion_whenCalled_thenItIsPassedOn() {
        // GIVEN
        var question = new InputRequest("roots/list", JsonValue.EMPTY_JSON_OBJECT);
        var sut = sut((arguments, call) -> new ToolResult.NeedsInput(Map.of("k", question), null));
        // WHEN
        var reply = sut.answer(Calls.with(GOOD));
        // THEN
        assertEquals(new Reply.NeedsInput(Map.of("k", question), null), reply);
    }

    @Test
    void givenAFailure_whenCalled_thenAFailedResultThatRepeatsTheCall() {
        // GIVEN
        var sut =
                sut(
                        (arguments, call) -> {
                            throw new Failure(FailureKind.TIMED_OUT, "Too slow");
                        });
        // WHEN
        var reply = sut.answer(Calls.with(GOOD));
        // THEN
        assertEquals(
                "{\"success\":false,\"error\":\"Too slow\",\"connection\":\"c\",\"code\":\"timed_out\",\"retryable\":true}",
                result(reply).get("structuredContent").toString());
        assertTrue(result(reply).getBoolean("isError"));
    }

    @Test
    void givenAnEndlessRecursion_whenCalled_thenAnIncident() {
        // GIVEN
        var sut =
                sut(
                        (arguments, call) -> {
                            throw new StackOverflowError();
                        });
        // WHEN
        var reply = sut.answer(Calls.with(GOOD));
        // THEN
        assertEquals(
                "internal", result(reply).getJsonObject("structuredContent").getString("code"));
    }

    @Test
    void givenWrongArguments_whenCalled_thenAFailedResultThatNamesTheField() {
        // GIVEN
        var sut = sut((arguments, call) -> null);
        // WHEN
        var reply = sut.answer(Calls.with("{\"name\":\"a\"}"));
        // THEN
        assertEquals(
                "{\"success\":false,\"error\":\"Missing field 'connection'\",\"code\":\"invalid_argument\",\"retryable\":false}",
                result(reply).get("structuredContent").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":1}",
                "{\"name\":\"b\"}",
                "{\"name\":\"a\",\"arguments\":[]}"
            })
    void givenABadMessage_whenCalled_thenAProtocolError(String params) {
        // GIVEN
        var sut = sut((arguments, call) -> null);
        // WHEN
        var refusal = assertThrows(ProtocolError.class, () -> sut.answer(Calls.with(params)));
        // THEN
        assertEquals(ErrorCode.INVALID_PARAMS, refusal.code());
    }

    @Test
    void givenNullForArguments_whenCalled_thenThereAreNone() {
        // GIVEN
        var sut = sut((arguments, call) -> null);
        // WHEN
        var reply = sut.answer(Calls.with("{\"name\":\"a\",\"arguments\":null}"));
        // THEN
        assertEquals(
                "{\"success\":false,\"error\":\"Missing field 'connection'\",\"code\":\"invalid_argument\",\"retryable\":false}",
                result(reply).get("structuredContent").toString());
    }

    @Test
    void givenAProtocolErrorOfTheTool_whenCalled_thenItStaysOne() {
        // GIVEN
        var error = new ProtocolError(ErrorCode.MISSING_CLIENT_CAPABILITY, "No");
        var sut =
                sut(
                        (arguments, call) -> {
                            throw error;
                        });
        // WHEN
        var thrown = assertThrows(ProtocolError.class, () -> sut.answer(Calls.with(GOOD)));
        // THEN
        assertEquals(error, thrown);
    }
}
