package org.dbmcp.http;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers in JSON whatever is thrown; the words of an exception stay in the log. */
@Provider
public class Catch implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(Catch.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        int status =
                switch (thrown) {
                    case WebApplicationException known -> known.getResponse().getStatus();
                    case Refusal refusal -> refusal.status();
                    default -> 500;
                };
        if (status >= 500) {
            LOG.log(Level.ERROR, "A request broke outside of any call", thrown);
        }
        Response.ResponseBuilder answer =
                Response.status(status)
                        .type("application/json")
                        .entity(ErrorBody.of(words(status)));
        return (thrown instanceof NotAllowedException ? answer.header("Allow", "POST") : answer)
                .build();
    }

    private static String words(int status) {
        return switch (status) {
            case 404 -> "There is nothing here; the endpoint is POST /mcp";
            case 405 -> "Only POST is served here";
            default -> status >= 500 ? "Internal error" : "Bad request";
        };
    }
}
