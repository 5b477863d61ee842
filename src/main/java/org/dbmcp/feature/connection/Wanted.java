package org.dbmcp.feature.connection;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * A connection as a caller describes it: every field as given, nothing judged yet.
 *
 * @param idleTimeout milliseconds, as are the other two
 * @param options how values are shown
 */
record Wanted(
        Optional<String> type,
        Optional<String> host,
        Optional<Integer> port,
        Optional<String> database,
        Optional<String> user,
        Optional<String> password,
        Optional<Boolean> ssl,
        Optional<Integer> maxConnections,
        Optional<Integer> idleTimeout,
        Optional<Integer> connectionTimeout,
        Optional<Integer> acquireTimeout,
        Optional<String> access,
        Optional<JsonObject> options) {}
