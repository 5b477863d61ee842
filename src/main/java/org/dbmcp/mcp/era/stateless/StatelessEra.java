package org.dbmcp.mcp.era.stateless;

import static org.dbmcp.jsonrpc.ErrorCode.METHOD_NOT_FOUND;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.dbmcp.Part;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Methods;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Era;
import org.dbmcp.mcp.era.Generation;
import org.dbmcp.mcp.era.Incoming;

/** Speaks 2026-07-28. */
@Part
public class StatelessEra implements Era {
    private final Methods methods;
    private final Discover discover;
    private final Results results;
    private final Rounds rounds;

    @Inject
    public StatelessEra(Methods methods, Discover discover, Results results, Rounds rounds) {
        this.methods = methods;
        this.discover = discover;
        this.results = results;
        this.rounds = rounds;
    }

    @Override
    public Generation generation() {
        return Generation.STATELESS;
    }

    @Override
    public Answer receive(Incoming incoming) {
        // This revision knows no notification that a client could post, so none is refused either.
        return Message.of((JsonObject) incoming.body()) instanceof Message.Request request
                ? receive(request, incoming)
                : Answer.ACCEPTED;
    }

    /** The order of the checks is the order in which faults are reported (revision's §3). */
    private Answer receive(Message.Request request, Incoming incoming) {
        Envelope envelope = Envelope.of(request);
        HeaderCheck.check(request, envelope, incoming.headers());
        if (request.method().equals(Discover.NAME)) {
            return Answer.ok(
                    JsonRpc.result(request.id(), results.complete(discover.reply(), false)));
        }
        Method method = methods.named(request.method()).filter(it -> !it.retired()).orElse(null);
        if (method == null) {
            return Answer.error(
                    404,
                    request.id(),
                    new ProtocolError(METHOD_NOT_FOUND, "Unknown method: " + request.method()));
        }
        Wishes wishes = Wishes.of(request);
        HeaderCheck.checkMirrored(method.mirrored(request.params()), request, incoming.headers());
        return new Answer.Pending(
                new StatelessWork(
                        method, request, envelope.client(), wishes, incoming, results, rounds));
    }
}
