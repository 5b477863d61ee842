package org.dbmcp.mcp.era;

import jakarta.json.JsonObject;

/** The way to the client while its request is being served. */
public interface Line {
    /** Whether messages can be sent before the answer. */
    boolean open();

    /** Sends a message; does nothing when the line is not open. */
    void send(JsonObject message);
}
