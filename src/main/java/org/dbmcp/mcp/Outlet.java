package org.dbmcp.mcp;

import jakarta.json.JsonValue;

/** Where a running call sends news of itself. What the client did not ask for goes nowhere. */
public interface Outlet {
    /** Goes nowhere. */
    Outlet NONE =
            new Outlet() {
                @Override
                public void progress(double done, Double total, String message) {}

                @Override
                public void log(String level, String logger, JsonValue data) {}
            };

    /**
     * Says how far the call has come.
     *
     * @param done more than the last time
     * @param total where it ends; null when not known
     * @param message words for a person; null for none
     */
    void progress(double done, Double total, String message);

    /** Sends a log line to the client; {@code level} is one of MCP's eight. */
    void log(String level, String logger, JsonValue data);
}
