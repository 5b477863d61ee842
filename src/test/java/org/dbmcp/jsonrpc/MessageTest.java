package org.dbmcp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-7", "123456789012345678901234567890", "\"a\"", "\"\""})
    void givenARequest_whenRead_thenItsIdIsKeptExactly(String id) {
        // GIVEN
        var json = object("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"m\",\"params\":{}}");
        // WHEN
        var sut = (Message.Request) Message.of(json);
        // THEN
        assertEquals(new Message.Request(sut.id(), "m", JsonValue.EMPTY_JSON_OBJECT, true), sut);
        assertEquals(id, sut.id().toString());
    }

    @Test
    void givenNoId_whenRead_thenANotification() {
        // GIVEN
        var json = object("{\"jsonrpc\":\"2.0\",\"method\":\"m\"}");
        // WHEN
        var sut = Message.of(json);
        // THEN
        assertEquals(new Message.Notification("m", JsonValue.EMPTY_JSON_OBJECT, false), sut);
    }

    @Test
    void givenAResult_whenRead_thenAResponse() {
        // GIVEN
        var json = object("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        // WHEN
        var sut = Message.of(json);
        // THEN
        assertEquals(
                new Message.Response(Json.createValue(1), JsonValue.EMPTY_JSON_OBJECT, null), sut);
    }

    @Test
    void givenAnErrorWithoutId_whenRead_thenAResponse() {
        // GIVEN
        var json = object("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":1}}");
        // WHEN
        var sut = Message.of(json);
        // THEN
        assertEquals(new Message.Response(JsonValue.NULL, null, object("{\"code\":1}")), sut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"m\"}",
                "{\"jsonrpc\":2.0,\"id\":1,\"method\":\"m\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"m\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"m\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.0,\"method\":\"m\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1e3,\"method\":\"m\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"m\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"m\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":1}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":[]}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"m\",\"params\":null}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "{\"jsonrpc\":\"2.0\",\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{}}"
            })
    void givenNoMessage_whenRead_thenRefuses(String json) {
        // GIVEN
        var object = object(json);
        // WHEN
        var refusal = assertThrows(ProtocolError.class, () -> Message.of(object));
        // THEN
        assertEquals(ErrorCode.INVALID_REQUEST, refusal.code());
    }

    @Test
    void givenABadMessage_whenAskedForItsId_thenOnlyAUsableOne() {
        // GIVEN
        var usable = object("{\"id\":\"x\"}");
        var useless = object("{\"id\":1.5}");
        // WHEN
        var found = Message.idOf(usable);
        var none = Message.idOf(useless);
        // THEN
        assertEquals(Json.createValue("x"), found);
        assertNull(none);
    }
}
