package org.dbmcp.mcp.era.session;

import static org.dbmcp.failure.FailureKind.CANCELLED;
import static org.dbmcp.jsonrpc.ErrorCode.INTERNAL_ERROR;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.dbmcp.failure.Failure;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Answers;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Cancellation;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Reply;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Attempt;
import org.dbmcp.mcp.era.Busy;
import org.dbmcp.mcp.era.Incoming;
import org.dbmcp.mcp.era.Line;
import org.dbmcp.mcp.era.LogLevel;
import org.dbmcp.mcp.era.News;
import org.dbmcp.mcp.era.Trace;
import org.dbmcp.mcp.era.Work;

/**
 * One request, served once by {@code run} or {@code busy}. It goes on when the client leaves, and
 * stops when the client says so.
 */
final class SessionWork implements Work {
    private static final int MOST_ROUNDS = 10;

    private final Method method;
    private final Message.Request request;
    private final Speaker speaker;
    private final Incoming incoming;
    private final LogLevel logLevel;
    private final Questions questions;
    private final RunningCalls running;
    private final Cancellation cancellation = new Cancellation();

    SessionWork(
            Method method,
            Message.Request request,
            Speaker speaker,
            Incoming incoming,
            LogLevel logLevel,
            Questions questions,
            RunningCalls running) {
        this.method = method;
        this.request = request;
        this.speaker = speaker;
        this.incoming = incoming;
        this.logLevel = logLevel;
        this.questions = questions;
        this.running = running;
        // From now on, since a call that still waits for its turn can be cancelled as well.
        running.begin(speaker.scope(), request.id(), cancellation);
    }

    @Override
    public boolean light() {
        return method.name().endsWith("/list");
    }

    @Override
    public boolean streams() {
        return progressToken() != null || speaker.session() != null;
    }

    @Override
    public Answer.Ready run(Line line) {
        try {
            return Answer.ok(JsonRpc.result(request.id(), trimmed(rounds(line))));
        } catch (ProtocolError e) {
            return Answer.error(200, request.id(), Trim.error(method.name(), e));
        } finally {
            running.end(speaker.scope(), request.id(), cancellation);
        }
    }

    private JsonObject rounds(Line line) {
        if (cancellation.isCancelled()) {
            return method.failed(new Failure(CANCELLED, "The call was cancelled")).result();
        }
        Asking asking = new Asking(questions, speaker, line, cancellation);
        Answers answers = Answers.NONE;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            switch (Attempt.at(method, call(answers, line))) {
                case Reply.Done done -> {
                    return done.result();
                }
                case Reply.NeedsInput needs -> {
                    try {
                        answers = answered(asking, needs);
                    } catch (Failure e) {
                        return method.failed(e).result();
                    }
                }
            }
        }
        throw new ProtocolError(INTERNAL_ERROR, method.name() + " asked too often");
    }

    private static Answers answered(Asking asking, Reply.NeedsInput needs) {
        return new Answers(
                asking.answers(needs.requests()),
                needs.state() == null ? JsonValue.EMPTY_JSON_OBJECT : needs.state());
    }

    private Call call(Answers answers, Line line) {
        return new Call(
                incoming.id(),
                method.name(),
                Trace.into(request.params(), incoming.headers()),
                speaker.client(),
                incoming.caller(),
                answers,
                new News(line, progressToken(), logLevel),
                cancellation);
    }

    private JsonValue progressToken() {
        JsonValue token =
                request.params().get("_meta") instanceof JsonObject meta
                        ? meta.get("progressToken")
                        : null;
        return token instanceof JsonString || token instanceof JsonNumber ? token : null;
    }

    private JsonObject trimmed(JsonObject result) {
        return Trim.result(method.name(), speaker.revision(), result);
    }

    @Override
    public Answer.Ready busy(String why) {
        running.end(speaker.scope(), request.id(), cancellation);
        return Busy.answer(method, request, why, failed -> trimmed(failed.result()));
    }

    @Override
    public void abandoned() {
        // In these revisions a lost connection is no wish to stop.
    }
}
