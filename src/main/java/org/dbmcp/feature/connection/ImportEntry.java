package org.dbmcp.feature.connection;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.InvalidValue;
import org.dbmcp.json.RecordReader;

/**
 * One entry of an import, as export_connections writes it, or with timeouts in milliseconds.
 *
 * @param options how values are shown
 * @param password read so that it can be refused: an import holds no secrets
 * @param createdAt part of an export; of no use here
 */
record ImportEntry(
        Optional<String> type,
        Optional<String> host,
        Optional<Integer> port,
        Optional<String> database,
        Optional<String> user,
        Optional<Boolean> ssl,
        Optional<Integer> maxConnections,
        Optional<Integer> idleTimeout,
        Optional<Integer> connectionTimeout,
        Optional<Integer> acquireTimeout,
        Optional<String> access,
        Optional<JsonObject> options,
        Optional<JsonValue> password,
        Optional<JsonValue> createdAt) {

    /**
     * The connection that an entry describes.
     *
     * @throws Failure if it is not complete, not well formed, or holds a password
     */
    static Wanted read(JsonValue entry) {
        if (!(entry instanceof JsonObject object)) {
            throw new Failure(INVALID_ARGUMENT, "The entry must be an object");
        }
        try {
            return RecordReader.read(object, ImportEntry.class).wanted();
        } catch (InvalidValue e) {
            throw new Failure(INVALID_ARGUMENT, e.getMessage(), e);
        }
    }

    private Wanted wanted() {
        boolean complete =
                Stream.of(type, host, database, user)
                        .allMatch(field -> field.filter(text -> !text.isBlank()).isPresent());
        if (!complete) {
            throw new Failure(
                    INVALID_ARGUMENT, "Missing required fields: type, host, database, or user");
        }
        if (password.isPresent()) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "Passwords are not stored: leave password out, and give it when connecting");
        }
        return new Wanted(
                type,
                host,
                port,
                database,
                user,
                Optional.empty(),
                ssl,
                maxConnections,
                idleTimeout,
                connectionTimeout,
                acquireTimeout,
                access,
                options);
    }
}
