package org.dbmcp.feature.connection;

import java.util.List;
import org.dbmcp.database.Database;

/**
 * What opening a connection answers.
 *
 * @param success always true
 * @param connection the new connection
 * @param configUsed the configuration that it was opened from; null when it was none
 * @param message one sentence for people
 * @param warnings what the operator should mend; null when there is nothing
 */
record ConnectAnswer(
        boolean success,
        Opened connection,
        String configUsed,
        String message,
        List<String> warnings) {

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
                configUsed == null ? message : message + " using config '" + configUsed + "'",
                warnings(database.privileges()));
    }

    private static List<String> warnings(List<String> privileges) {
        if (privileges.isEmpty()) {
            return null;
        }
        return List.of(
                "privileged_login: this login may do more than the connection needs (%s);"
                                .formatted(String.join(", ", privileges))
                        + " connection_info has a script for a better one");
    }
}
