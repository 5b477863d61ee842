package org.dbmcp.mcp.era.stateless;

import static org.dbmcp.jsonrpc.ErrorCode.INTERNAL_ERROR;
import static org.dbmcp.jsonrpc.ErrorCode.MISSING_CLIENT_CAPABILITY;

import jakarta.json.JsonObject;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Answers;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Cancellation;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Reply;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Attempt;
import org.dbmcp.mcp.era.Busy;
import org.dbmcp.mcp.era.Incoming;
import org.dbmcp.mcp.era.Line;
import org.dbmcp.mcp.era.News;
import org.dbmcp.mcp.era.Trace;
import org.dbmcp.mcp.era.Work;

/** One request, served. A client that leaves cancels it. */
final class StatelessWork implements Work {
    private final Method method;
    private final Message.Request request;
    private final Client client;
    private final Wishes wishes;
    private final Incoming incoming;
    private final Results results;
    private final Rounds rounds;
    private final Cancellation cancellation = new Cancellation();

    StatelessWork(
            Method method,
            Message.Request request,
            Client client,
            Wishes wishes,
            Incoming incoming,
            Results results,
            Rounds rounds) {
        this.method = method;
        this.request = request;
        this.client = client;
        this.wishes = wishes;
        this.incoming = incoming;
        this.results = results;
        this.rounds = rounds;
    }

    @Override
    public boolean light() {
        return method.name().endsWith("/list");
    }

    @Override
    public boolean streams() {
        return wishes.any();
    }

    @Override
    public Answer.Ready run(Line line) {
        try {
            Answers answers = rounds.answers(request, incoming.caller());
            JsonObject result = result(Attempt.at(method, call(answers, line)));
            return Answer.ok(JsonRpc.result(request.id(), result));
        } catch (ProtocolError e) {
            // The exchange itself went well: gateways must not take it for an outage.
            int status = e.code() == MISSING_CLIENT_CAPABILITY ? 400 : 200;
            return Answer.error(status, request.id(), e);
        }
    }

    private Call call(Answers answers, Line line) {
        return new Call(
                incoming.id(),
                method.name(),
                Trace.into(request.params(), incoming.headers()),
                client,
                incoming.caller(),
                answers,
                new News(line, wishes.progressToken(), wishes.logLevel()),
                cancellation);
    }

    private JsonObject result(Reply reply) {
        return switch (reply) {
            case Reply.Done done -> results.complete(done, rounds.goesOn(request));
            case Reply.NeedsInput needs -> questions(needs);
        };
    }

    private JsonObject questions(Reply.NeedsInput needs) {
        if (!rounds.allowed(method.name())) {
            throw new ProtocolError(INTERNAL_ERROR, method.name() + " must not ask questions");
        }
        Declared.check(needs.requests().values(), client);
        return results.inputRequired(
                needs.requests(), rounds.remember(needs.state(), request, incoming.caller()));
    }

    @Override
    public Answer.Ready busy(String why) {
        return Busy.answer(method, request, why, failed -> results.complete(failed, true));
    }

    @Override
    public void abandoned() {
        cancellation.cancel();
    }
}
