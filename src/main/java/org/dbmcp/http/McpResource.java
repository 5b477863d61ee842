package org.dbmcp.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Eras;

/** The one endpoint of the protocol. */
@Path("/mcp")
public class McpResource {
    private final Calls calls;
    private final Reception reception;
    private final Responder responder;
    private final Eras eras;

    @Inject
    public McpResource(Calls calls, Reception reception, Responder responder, Eras eras) {
        this.calls = calls;
        this.reception = reception;
        this.responder = responder;
        this.eras = eras;
    }

    /** Takes a message, and answers it on a thread of our own. */
    @POST
    public void post(
            InputStream body,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response,
            @Suspended AsyncResponse answer) {
        Arrival arrival = Arrival.of(request, body);
        response.setHeader(RequestIds.HEADER, arrival.id());
        answer.setTimeout(0, TimeUnit.SECONDS);
        calls.run(() -> reception.receive(arrival, answer));
    }

    /** Ends a session, where there is one. */
    @DELETE
    public void delete(@Context HttpServletRequest request, @Suspended AsyncResponse answer) {
        Answer.Ready ended =
                eras.end(Arrival.headers(request), Doorkeeper.callerOf(request))
                        .orElseThrow(() -> new NotAllowedException("POST"));
        responder.respond(ended, answer);
    }
}
