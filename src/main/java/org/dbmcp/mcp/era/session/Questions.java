package org.dbmcp.mcp.era.session;

import jakarta.json.JsonString;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dbmcp.Part;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.json.Json;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.mcp.Cancellation;
import org.dbmcp.mcp.InputRequest;
import org.dbmcp.mcp.era.Line;

/**
 * Our own requests to clients that wait for an answer. They are the one thing that this era keeps
 * in the process: the answer must come to the replica that asked.
 */
@Part
public class Questions {
    private static final int MOST = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private record Key(String session, String id) {}

    private final Map<Key, CompletableFuture<Message.Response>> open = new ConcurrentHashMap<>();

    /**
     * Asks, and waits for the answer.
     *
     * @throws Failure if none comes in time, or the call is cancelled meanwhile
     */
    Message.Response ask(
            String session, InputRequest question, Line line, Cancellation cancellation) {
        if (open.size() >= MOST) {
            throw new Failure(FailureKind.BUSY, "Too many questions to clients are open");
        }
        String id = "ask-" + UUID.randomUUID();
        CompletableFuture<Message.Response> answer = new CompletableFuture<>();
        Key key = new Key(session, id);
        open.put(key, answer);
        cancellation.onCancel(() -> answer.cancel(false));
        try {
            line.send(JsonRpc.request(Json.createValue(id), question.method(), question.params()));
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Failure(FailureKind.TIMED_OUT, "The client did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(FailureKind.CANCELLED, "The call was interrupted", e);
        } catch (ExecutionException | CancellationException e) {
            throw new Failure(FailureKind.CANCELLED, "The call was cancelled", e);
        } finally {
            open.remove(key);
        }
    }

    /** Takes in an answer; one that nobody waits for is forgotten. */
    void answered(String session, Message.Response response) {
        if (response.id() instanceof JsonString id) {
            CompletableFuture<Message.Response> waiting =
                    open.get(new Key(session, id.getString()));
            if (waiting != null) {
                waiting.complete(response);
            }
        }
    }
}
