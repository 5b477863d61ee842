package org.dbmcp.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dbmcp.jsonrpc.ErrorCode;
import org.dbmcp.jsonrpc.ProtocolError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static List<JsonObject> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Json.createObjectBuilder().add("n", i).build())
                .toList();
    }

    private static JsonObject cursor(JsonValue cursor) {
        return Json.createObjectBuilder().add("cursor", cursor).build();
    }

    @Test
    void givenMoreThanAPage_whenFollowed_thenEveryEntryOnce() {
        // GIVEN
        var sut = new Pages("entries", entries(7), 3);
        // WHEN
        List<JsonValue> seen = new ArrayList<>();
        JsonObject page = sut.page(JsonValue.EMPTY_JSON_OBJECT).result();
        seen.addAll(page.getJsonArray("entries"));
        while (page.containsKey("nextCursor")) {
            page = sut.page(cursor(page.get("nextCursor"))).result();
            seen.addAll(page.getJsonArray("entries"));
        }
        // THEN
        assertEquals(entries(7), seen);
    }

    @Test
    void givenNothing_whenAsked_thenAnEmptyListThatMayBeKept() {
        // GIVEN
        var sut = new Pages("entries", List.of());
        // WHEN
        var page = sut.page(JsonValue.EMPTY_JSON_OBJECT);
        // THEN
        assertEquals("{\"entries\":[]}", page.result().toString());
        assertEquals(Pages.HINT, page.cache());
    }

    @Test
    void givenTheCursorOfAnotherReplica_whenAsked_thenTheSamePage() {
        // GIVEN
        var first = new Pages("entries", entries(4), 3);
        var sut = new Pages("entries", entries(4), 3);
        // WHEN
        var page =
                sut.page(
                        cursor(first.page(JsonValue.EMPTY_JSON_OBJECT).result().get("nextCursor")));
        // THEN
        assertEquals("{\"entries\":[{\"n\":3}]}", page.result().toString());
    }

    @Test
    void givenTheCursorOfAnotherList_whenAsked_thenRefuses() {
        // GIVEN
        var other = new Pages("entries", entries(5), 3);
        var sut = new Pages("entries", entries(6), 3);
        var cursor = cursor(other.page(JsonValue.EMPTY_JSON_OBJECT).result().get("nextCursor"));
        // WHEN
        var refusal = assertThrows(ProtocolError.class, () -> sut.page(cursor));
        // THEN
        assertEquals(ErrorCode.INVALID_PARAMS, refusal.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "MTIzNDU2Nzg5MDEyMzQ1Njo5OTk5OTk5OTk5OTk"})
    void givenNoCursorOfOurs_whenAsked_thenRefuses(String text) {
        // GIVEN
        var sut = new Pages("entries", entries(5), 3);
        var cursor = cursor(Json.createValue(text));
        // WHEN
        var refusal = assertThrows(ProtocolError.class, () -> sut.page(cursor));
        // THEN
        assertEquals(ErrorCode.INVALID_PARAMS, refusal.code());
    }

    @Test
    void givenANullCursor_whenAsked_thenTheFirstPage() {
        // GIVEN
        var sut = new Pages("entries", entries(1), 3);
        // WHEN
        var page = sut.page(cursor(JsonValue.NULL));
        // THEN
        assertEquals("{\"entries\":[{\"n\":0}]}", page.result().toString());
    }

    @Test
    void givenACursorThatIsNoString_whenAsked_thenRefuses() {
        // GIVEN
        var sut = new Pages("entries", entries(5), 3);
        // WHEN
        var refusal = assertThrows(ProtocolError.class, () -> sut.page(cursor(JsonValue.TRUE)));
        // THEN
        assertEquals(ErrorCode.INVALID_PARAMS, refusal.code());
    }
}
