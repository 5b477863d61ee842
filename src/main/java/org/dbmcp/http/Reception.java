package org.dbmcp.http;

import static org.dbmcp.jsonrpc.ErrorCode.INTERNAL_ERROR;
import static org.dbmcp.jsonrpc.ErrorCode.INVALID_REQUEST;
import static org.dbmcp.jsonrpc.ErrorCode.PARSE_ERROR;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.dbmcp.Part;
import org.dbmcp.config.HttpSettings;
import org.dbmcp.config.MessageSettings;
import org.dbmcp.json.MalformedJson;
import org.dbmcp.json.StrictJson;
import org.dbmcp.jsonrpc.JsonRpc;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Eras;
import org.dbmcp.mcp.era.Incoming;

/** Reads what arrives and sees to it that it is answered, whatever happens. */
@Part
public class Reception {
    private static final Logger LOG = System.getLogger(Reception.class.getName());

    private final HttpSettings settings;
    private final MessageSettings message;
    private final Intake intake;
    private final Eras eras;
    private final Responder responder;

    @Inject
    public Reception(
            HttpSettings settings,
            MessageSettings message,
            Intake intake,
            Eras eras,
            Responder responder) {
        this.settings = settings;
        this.message = message;
        this.intake = intake;
        this.eras = eras;
        this.responder = responder;
    }

    /** Whatever breaks, there is an answer: nobody above this would give one. */
    void receive(Arrival arrival, HttpServletResponse response) {
        try (Room room = intake.room(arrival.caller())) {
            serve(arrival, room, response);
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "Request " + arrival.id() + " broke", e);
            if (!response.isCommitted()) {
                responder.respond(broken(arrival), response);
            }
        }
    }

    private void serve(Arrival arrival, Room room, HttpServletResponse response) {
        switch (answer(arrival, room)) {
            case Answer.Ready ready -> responder.respond(ready, response);
            case Answer.Pending pending -> responder.respond(pending.work(), arrival, response);
        }
    }

    private Answer answer(Arrival arrival, Room room) {
        try {
            byte[] body =
                    Body.read(
                            arrival.body(),
                            arrival.length(),
                            settings.maxBodyBytes(),
                            settings.maxArrival(),
                            room);
            return eras.receive(
                    new Incoming(
                            arrival.id(),
                            StrictJson.read(body, message.maxDepth(), message.maxKeys()),
                            arrival.headers(),
                            arrival.caller(),
                            arrival.peer()));
        } catch (Refusal e) {
            return new Answer.Ready(
                    e.status(),
                    JsonRpc.error(null, new ProtocolError(INVALID_REQUEST, e.getMessage())),
                    e.headers());
        } catch (MalformedJson e) {
            return error(400, PARSE_ERROR, "Parse error: " + e.getMessage());
        }
    }

    private static Answer.Ready broken(Arrival arrival) {
        return error(500, INTERNAL_ERROR, "Internal error in request " + arrival.id());
    }

    private static Answer.Ready error(int status, int code, String message) {
        return Answer.error(status, null, new ProtocolError(code, message));
    }
}
