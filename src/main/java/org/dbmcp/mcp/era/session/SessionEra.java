package org.dbmcp.mcp.era.session;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.jsonrpc.Message;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Era;
import org.dbmcp.mcp.era.Generation;
import org.dbmcp.mcp.era.Headers;
import org.dbmcp.mcp.era.Incoming;

/** Speaks 2025-11-25, 2025-06-18 and 2025-03-26. */
@Part
public class SessionEra implements Era {
    /**
     * What servers of these revisions answer when a session has ended; the status is what counts.
     */
    private static final int SESSION_NOT_FOUND = -32001;

    private final Speakers speakers;
    private final Initialize initialize;
    private final Requests requests;
    private final Sessions sessions;
    private final Questions questions;
    private final RunningCalls running;

    @Inject
    public SessionEra(
            Speakers speakers,
            Initialize initialize,
            Requests requests,
            Sessions sessions,
            Questions questions,
            RunningCalls running) {
        this.speakers = speakers;
        this.initialize = initialize;
        this.requests = requests;
        this.sessions = sessions;
        this.questions = questions;
        this.running = running;
    }

    @Override
    public Generation generation() {
        return Generation.SESSION;
    }

    @Override
    public Answer receive(Incoming incoming) {
        try {
            if (incoming.body() instanceof JsonArray batch) {
                Speaker speaker = speakers.of(incoming);
                return Batch.of(
                        batch, speaker, each -> served(Message.of(each), speaker, incoming));
            }
            return one((JsonObject) incoming.body(), incoming);
        } catch (SessionGone e) {
            return gone(incoming.body() instanceof JsonObject object ? Message.idOf(object) : null);
        }
    }

    private Answer one(JsonObject body, Incoming incoming) {
        Message message = Message.of(body);
        if (message instanceof Message.Request request && request.method().equals("initialize")) {
            return initialize.answer(request, incoming.caller());
        }
        return served(message, speakers.of(incoming), incoming);
    }

    private Answer served(Message message, Speaker speaker, Incoming incoming) {
        return switch (message) {
            case Message.Request request -> requests.answer(request, speaker, incoming);
            case Message.Notification told -> taken(told, speaker);
            case Message.Response response -> taken(response, speaker);
        };
    }

    private Answer taken(Message.Notification told, Speaker speaker) {
        JsonValue id = told.params().get("requestId");
        if (told.method().equals("notifications/cancelled") && id != null) {
            running.cancel(speaker.scope(), id);
        }
        return Answer.ACCEPTED;
    }

    private Answer taken(Message.Response response, Speaker speaker) {
        if (speaker.session() != null) {
            questions.answered(speaker.session(), response);
        }
        return Answer.ACCEPTED;
    }

    @Override
    public Optional<Answer.Ready> end(Headers headers, Caller caller) {
        try {
            boolean ended =
                    headers.first(Sessions.HEADER)
                            .map(id -> sessions.end(id, caller))
                            .orElse(false);
            return ended ? Optional.of(new Answer.Ready(204, null, Map.of())) : Optional.empty();
        } catch (SessionGone e) {
            return Optional.of(gone(null));
        }
    }

    private static Answer.Ready gone(JsonValue id) {
        return Answer.error(404, id, new ProtocolError(SESSION_NOT_FOUND, "Session not found"));
    }
}
