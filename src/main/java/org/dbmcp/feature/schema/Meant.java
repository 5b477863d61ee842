package org.dbmcp.feature.schema;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.util.ArrayList;
import java.util.List;
import org.dbmcp.database.Catalogue;
import org.dbmcp.failure.Failure;

/**
 * Which tables are meant by several names.
 *
 * @param names those that there are
 * @param notFound what is wrong with each of the other names; null when nothing is
 */
record Meant(List<TableName> names, List<String> notFound) {
    /**
     * Those that there are: one wrong name among them does not cost the answer.
     *
     * @throws Failure when there is none
     */
    static Meant by(Catalogue catalogue, List<String> wanted) {
        List<TableName> names = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String each : wanted) {
            try {
                names.add(Tables.find(catalogue, each));
            } catch (Failure e) {
                if (e.kind() != INVALID_ARGUMENT) {
                    throw e;
                }
                failures.add(e);
            }
        }
        if (names.isEmpty() && failures.size() == 1) {
            throw failures.getFirst();
        }
        List<String> notFound = failures.stream().map(Meant::told).toList();
        if (names.isEmpty()) {
            throw new Failure(INVALID_ARGUMENT, String.join(" ", notFound));
        }
        return new Meant(names, notFound.isEmpty() ? null : notFound);
    }

    private static String told(Failure failure) {
        return failure.getMessage() + ". " + failure.hint();
    }
}
