package org.dbmcp.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Effect;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.json.StrictJson;
import org.dbmcp.mcp.Answers;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Cancellation;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.Outlet;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;
import org.junit.jupiter.api.Test;

class ToolLogTest {
    private record Nothing() {}

    private static final ToolSpec<Nothing> TOOL =
            new ToolSpec<>(
                    "execute_query",
                    "Query",
                    "Query.",
                    Effect.READS,
                    true,
                    false,
                    Nothing.class,
                    null);
    private static final JsonObject ARGUMENTS =
            StrictJson.read(
                            """
                            {"connection":"shop","sql":"SELECT 'hidden'","params":["hidden"]}
                            """)
                    .asJsonObject();

    private final List<String> lines = new ArrayList<>();
    private final ToolLog sut = new ToolLog(lines::add);

    @Test
    void givenAResult_whenLogged_thenItsFiguresButNoStatement() {
        // GIVEN
        var structured = StrictJson.read("{\"success\":true,\"rowCount\":3}").asJsonObject();
        var result = ToolResult.Done.of("text", structured);
        // WHEN
        var passed = sut.around(TOOL, call(), () -> result);
        // THEN
        assertSame(result, passed);
        assertEquals(
                "{\"call\":\"c1\",\"caller\":\"anonymous\",\"tool\":\"execute_query\","
                        + "\"connection\":\"shop\",\"outcome\":\"ok\",\"rows\":3}",
                theLine());
    }

    @Test
    void givenAFailure_whenLogged_thenItsCode() {
        // GIVEN
        var failure = new Failure(FailureKind.SQL_INVALID, "near 'hidden'");
        // WHEN
        var thrown =
                assertThrows(
                        Failure.class,
                        () ->
                                sut.around(
                                        TOOL,
                                        call(),
                                        () -> {
                                            throw failure;
                                        }));
        // THEN
        assertSame(failure, thrown);
        assertEquals(
                "{\"call\":\"c1\",\"caller\":\"anonymous\",\"tool\":\"execute_query\","
                        + "\"connection\":\"shop\",\"outcome\":\"failed\",\"code\":\"sql_invalid\"}",
                theLine());
    }

    @Test
    void givenAUrlForAConnection_whenLogged_thenItIsNotInTheLine() {
        // GIVEN
        var url = StrictJson.read("{\"connection\":\"postgresql://app:S3cret@db/prod\"}");
        // WHEN
        sut.around(TOOL, call(url.asJsonObject()), () -> ToolResult.Done.of("text", null));
        // THEN
        assertEquals(
                "{\"call\":\"c1\",\"caller\":\"anonymous\",\"tool\":\"execute_query\","
                        + "\"connection\":\"?\",\"outcome\":\"ok\"}",
                theLine());
    }

    @Test
    void givenAnError_whenLogged_thenItHasAnOutcome() {
        // GIVEN
        var error = new StackOverflowError();
        // WHEN
        assertThrows(
                StackOverflowError.class,
                () ->
                        sut.around(
                                TOOL,
                                call(),
                                () -> {
                                    throw error;
                                }));
        // THEN
        assertEquals(
                "{\"call\":\"c1\",\"caller\":\"anonymous\",\"tool\":\"execute_query\","
                        + "\"connection\":\"shop\",\"outcome\":\"failed\",\"code\":\"internal\"}",
                theLine());
    }

    /** The one line, without its duration, which no test can know. */
    private String theLine() {
        assertEquals(1, lines.size());
        JsonObject line = StrictJson.read(lines.get(0)).asJsonObject();
        return Json.createObjectBuilder(line).remove("durationMs").build().toString();
    }

    private static Call call() {
        return call(ARGUMENTS);
    }

    private static Call call(JsonObject arguments) {
        return new Call(
                "c1",
                "tools/call",
                Json.createObjectBuilder().add("arguments", arguments).build(),
                new Client("test", "1", JsonObject.EMPTY_JSON_OBJECT),
                Caller.ANONYMOUS,
                Answers.NONE,
                Outlet.NONE,
                new Cancellation());
    }
}
