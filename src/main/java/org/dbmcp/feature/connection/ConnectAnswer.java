package org.dbmcp.feature.connection;

import org.dbmcp.database.Database;

/**
 * What opening a connection answers.
 *
 * @param success always true
 * @param connection the new connection
 * @param configUsed the configuration that it was opened from; null when it was none
 * @param message one sentence for people
 */
record ConnectAnswer(boolean success, Opened connection, String configUsed, String message) {

    /**
     * The new connection.
     *
     * @param success always true
     * @param name what to call it in later calls
     * @param type the product as it was given
     * @param status always {@code connected}
     * @param createdAt when it was opened
     * @param access what it allows
     */
    record Opened(
            boolean success,
            String name,
            String type,
            String status,
            String createdAt,
            String access) {}

    static ConnectAnswer of(Database database, String configUsed) {
        String type = database.settings().type();
        String message =
                "Successfully connected to %s database as '%s'".formatted(type, database.name());
        return new ConnectAnswer(
                true,
                new Opened(
                        true,
                        database.name(),
                        type,
                        "connected",
                        Moments.text(database.createdAt()),
                        database.access().label()),
                configUsed,
                configUsed == null ? message : message + " using config '" + configUsed + "'");
    }
}
