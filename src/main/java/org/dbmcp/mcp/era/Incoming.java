package org.dbmcp.mcp.era;

import jakarta.json.JsonValue;
import org.dbmcp.access.Caller;

/**
 * What was posted, and what came beside it.
 *
 * @param id a name for it in logs
 * @param body the document, which may be no message at all
 * @param headers the request's headers
 * @param caller who sent it, as far as it was proven
 * @param peer the address that it came from, maybe a gateway's
 */
public record Incoming(String id, JsonValue body, Headers headers, Caller caller, String peer) {}
