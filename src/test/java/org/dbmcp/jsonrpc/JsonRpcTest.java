package org.dbmcp.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

class JsonRpcTest {
    private static final JsonObject PARAMS = Json.createObjectBuilder().add("a", 1).build();

    @Test
    void givenAResult_whenPutTogether_thenTheIdComesBack() {
        // GIVEN
        var id = Json.createValue("7");
        // WHEN
        var message = JsonRpc.result(id, JsonValue.EMPTY_JSON_OBJECT);
        // THEN
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":\"7\",\"result\":{}}", message.toString());
    }

    @Test
    void givenAnErrorWithData_whenPutTogether_thenAll() {
        // GIVEN
        var error = new ProtocolError(ErrorCode.INVALID_PARAMS, "No", PARAMS);
        // WHEN
        var message = JsonRpc.error(Json.createValue(1), error);
        // THEN
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,\"message\":\"No\",\"data\":{\"a\":1}}}",
                message.toString());
    }

    @Test
    void givenNoId_whenAnErrorIsPutTogether_thenItIsLeftOut() {
        // GIVEN
        var error = new ProtocolError(ErrorCode.PARSE_ERROR, "No");
        // WHEN
        var message = JsonRpc.error(null, error);
        // THEN
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\"No\"}}",
                message.toString());
    }

    @Test
    void givenNews_whenPutTogether_thenNoId() {
        // GIVEN
        String method = "notifications/progress";
        // WHEN
        var message = JsonRpc.notification(method, PARAMS);
        // THEN
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"a\":1}}",
                message.toString());
    }
}
