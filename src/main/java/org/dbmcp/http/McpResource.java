package org.dbmcp.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import org.dbmcp.Part;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Eras;

/** The one endpoint of the protocol. */
@Part
@Path("/mcp")
public class McpResource {
    private final Desk desk;
    private final Responder responder;
    private final Eras eras;

    @Inject
    public McpResource(Desk desk, Responder responder, Eras eras) {
        this.desk = desk;
        this.responder = responder;
        this.eras = eras;
    }

    /** Takes a message and answers it. */
    @POST
    public void post(@Context HttpServletRequest request) throws IOException {
        Reply reply = Reply.to(request);
        desk.receive(Arrival.of(reply.request()), reply);
    }

    /** Ends a session, where there is one. */
    @DELETE
    public void delete(@Context HttpServletRequest request) {
        Answer.Ready ended =
                eras.end(Arrival.headers(request), Doorkeeper.callerOf(request))
                        .orElseThrow(() -> new NotAllowedException("POST"));
        responder.respond(ended, Reply.to(request).take());
    }
}
