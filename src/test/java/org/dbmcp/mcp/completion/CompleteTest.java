package org.dbmcp.mcp.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Calls;
import org.dbmcp.mcp.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompleteTest {
    private record Numbers(Reference whose, int count) implements Completer {
        @Override
        public boolean completes(Reference reference, String argument) {
            return reference.equals(whose) && argument.equals("n");
        }

        @Override
        public List<String> complete(
                Reference reference,
                String argument,
                String started,
                Map<String, String> others,
                Call call) {
            return IntStream.range(0, count)
                    .mapToObj(i -> started + others.getOrDefault("o", "") + i)
                    .toList();
        }
    }

    private static Complete complete(int count) {
        return new Complete(
                List.<Completer>of(
                        new Numbers(Reference.prompt("p"), count),
                        new Numbers(Reference.resource("db://{n}"), count)));
    }

    private static JsonObject completion(Complete sut, String params) {
        return ((Reply.Done) sut.answer(Calls.with(params))).result().getJsonObject("completion");
    }

    @Test
    void givenAPrompt_whenCompleted_thenItsValues() {
        // GIVEN
        String params =
                "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"p\"},\"argument\":{\"name\":\"n\",\"value\":\"x\"},"
                        + "\"context\":{\"arguments\":{\"o\":\"y\"}}}";
        // WHEN
        var completion = completion(complete(2), params);
        // THEN
        assertEquals(
                "{\"values\":[\"xy0\",\"xy1\"],\"total\":2,\"hasMore\":false}",
                completion.toString());
    }

    @Test
    void givenMoreThan100_whenCompleted_thenTheFirst100() {
        // GIVEN
        String params =
                "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"db://{n}\"},\"argument\":{\"name\":\"n\",\"value\":\"\"}}";
        // WHEN
        var completion = completion(complete(101), params);
        // THEN
        assertEquals(100, completion.getJsonArray("values").size());
        assertEquals(101, completion.getInt("total"));
        assertTrue(completion.getBoolean("hasMore"));
    }

    @Test
    void givenAnArgumentThatNobodyCompletes_whenCompleted_thenNoValues() {
        // GIVEN
        String params =
                "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"p\"},\"argument\":{\"name\":\"m\",\"value\":\"\"}}";
        // WHEN
        var completion = completion(complete(2), params);
        // THEN
        assertEquals("{\"values\":[],\"total\":0,\"hasMore\":false}", completion.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ref\":{\"type\":\"ref/tool\",\"name\":\"p\"},\"argument\":{\"name\":\"n\",\"value\":\"\"}}",
                "{\"ref\":{\"type\":\"ref/prompt\"},\"argument\":{\"name\":\"n\",\"value\":\"\"}}",
                "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"p\"},\"argument\":{\"name\":\"n\"}}",
                "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"p\"},\"argument\":{\"name\":\"n\",\"value\":1}}"
            })
    void givenABadMessage_whenCompleted_thenRefuses(String params) {
        // GIVEN
        var call = Calls.with(params);
        // WHEN
        var refusal = assertThrows(ProtocolError.class, () -> complete(1).answer(call));
        // THEN
        assertEquals(ErrorCode.INVALID_PARAMS, refusal.code());
    }

    @Test
    void givenNoCompleter_whenAsked_thenItIsNotOffered() {
        // GIVEN
        var sut = new Complete(List.of());
        // WHEN
        boolean offered = sut.offered();
        // THEN
        assertFalse(offered);
    }
}
