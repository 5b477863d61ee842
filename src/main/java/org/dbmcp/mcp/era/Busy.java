package org.dbmcp.mcp.era;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.function.Function;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Reply;

/** What a request hears when there is no room for it: a model learns that it may try again. */
public final class Busy {
    private Busy() {}

    /**
     * The answer.
     *
     * @param why words for it
     * @param dressed makes a result of the method into one of the era
     */
    public static Answer.Ready answer(
            Method method,
            Message.Request request,
            String why,
            Function<Reply.Done, JsonObject> dressed) {
        Failure busy = new Failure(FailureKind.BUSY, why);
        try {
            JsonObject result = dressed.apply(method.failed(busy));
            return Answer.ok(JsonRpc.result(request.id(), result));
        } catch (ProtocolError e) {
            return new Answer.Ready(
                    429, JsonRpc.error(request.id(), e), Map.of("Retry-After", "1"));
        }
    }
}
