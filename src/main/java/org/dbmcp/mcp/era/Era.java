package org.dbmcp.mcp.era;

import java.util.Optional;
import org.dbmcp.access.Caller;

/** Speaks the revisions of one generation. To be a bean is all it takes to be offered. */
public interface Era {
    /** The generation that it speaks. */
    Generation generation();

    /**
     * Takes in what was posted. Whatever decides the status happens here; the rest is left to
     * {@link Work}.
     *
     * @throws org.dbmcp.jsonrpc.ProtocolError for a bad message, answered with 400
     */
    Answer receive(Incoming incoming);

    /**
     * Ends the session that these headers name.
     *
     * @return the answer; empty when this era has no such session
     */
    default Optional<Answer.Ready> end(Headers headers, Caller caller) {
        return Optional.empty();
    }
}
