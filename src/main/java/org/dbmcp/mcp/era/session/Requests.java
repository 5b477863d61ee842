package org.dbmcp.mcp.era.session;

import static org.dbmcp.jsonrpc.ErrorCode.INVALID_PARAMS;
import static org.dbmcp.jsonrpc.ErrorCode.METHOD_NOT_FOUND;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.dbmcp.Part;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Methods;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Incoming;
import org.dbmcp.mcp.era.LogLevel;

/** Serves requests: those that only these revisions have, and those that all have. */
@Part
public class Requests {
    private final Methods methods;
    private final Questions questions;
    private final RunningCalls running;
    private final LogLevels logLevels;

    @Inject
    public Requests(
            Methods methods, Questions questions, RunningCalls running, LogLevels logLevels) {
        this.methods = methods;
        this.questions = questions;
        this.running = running;
        this.logLevels = logLevels;
    }

    Answer answer(Message.Request request, Speaker speaker, Incoming incoming) {
        return switch (request.method()) {
            // Nothing that is listed changes, so that a subscription has nothing to say.
            case "ping", "resources/subscribe", "resources/unsubscribe" -> nothing(request);
            case "logging/setLevel" -> setLevel(request, speaker);
            default ->
                    methods.named(request.method())
                            .map(method -> pending(method, request, speaker, incoming))
                            .orElseGet(() -> unknown(request));
        };
    }

    private Answer pending(
            Method method, Message.Request request, Speaker speaker, Incoming incoming) {
        LogLevel level = logLevels.of(speaker.session());
        return new Answer.Pending(
                new SessionWork(method, request, speaker, incoming, level, questions, running));
    }

    private Answer setLevel(Message.Request request, Speaker speaker) {
        String name =
                request.params().get("level") instanceof JsonString text ? text.getString() : "";
        return LogLevel.named(name)
                .map(
                        level -> {
                            logLevels.set(speaker.session(), level);
                            return nothing(request);
                        })
                .orElseGet(() -> error(request, INVALID_PARAMS, "Unknown level: " + name));
    }

    private static Answer nothing(Message.Request request) {
        return Answer.ok(JsonRpc.result(request.id(), JsonObject.EMPTY_JSON_OBJECT));
    }

    private static Answer unknown(Message.Request request) {
        return error(request, METHOD_NOT_FOUND, "Unknown method: " + request.method());
    }

    private static Answer error(Message.Request request, int code, String message) {
        return Answer.error(200, request.id(), new ProtocolError(code, message));
    }
}
