package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;
import static org.dbmcp.failure.FailureKind.UNKNOWN_CONNECTION;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.failure.Failure;

/**
 * The names that a caller may use, and what to say of one that is none of them.
 *
 * @param open connections that are open
 * @param stored configurations of the operator
 * @param imported configurations that the caller imported
 */
record KnownNames(List<String> open, List<String> stored, List<String> imported) {
    private static final int MOST = 10;

    Failure noConnection(String name) {
        return new Failure(
                        UNKNOWN_CONNECTION,
                        "Connection '%s' not found".formatted(ConnectionName.shown(name)))
                .withHint(
                        imported.contains(name)
                                ? "'%s' is imported: open it by connect_from_config with its password"
                                        .formatted(name)
                                : told(List.of(open, stored)));
    }

    Failure noConfiguration(String name) {
        return new Failure(
                        INVALID_ARGUMENT,
                        "Configuration '%s' not found in config file"
                                .formatted(ConnectionName.shown(name)))
                .withHint(told(List.of(stored, imported)));
    }

    private static String told(List<List<String>> names) {
        List<String> known = names.stream().flatMap(Collection::stream).distinct().toList();
        if (known.isEmpty()) {
            return "There is none yet: open one by connect_database";
        }
        Stream<String> more = known.size() > MOST ? Stream.of("...") : Stream.empty();
        return "There is: "
                + String.join(", ", Stream.concat(known.stream().limit(MOST), more).toList());
    }
}
