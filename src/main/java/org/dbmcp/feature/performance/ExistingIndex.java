package org.dbmcp.feature.performance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dbmcp.database.Fact;

/**
 * An index that is there.
 *
 * @param columns in lower case, in their order
 */
record ExistingIndex(boolean unique, List<String> columns) {
    /** Whether the optimizer makes use of the index that a line is of. */
    static boolean serves(Fact line) {
        return line.is("valid") && !Boolean.FALSE.equals(line.values().get("visible"));
    }

    /** Whether it finds whatever an index of these columns would. */
    boolean covers(List<String> equal, List<String> rest) {
        int all = equal.size() + rest.size();
        return columns.size() >= all
                && new HashSet<>(columns.subList(0, equal.size())).equals(new HashSet<>(equal))
                && columns.subList(equal.size(), all).equals(rest);
    }

    /** The columns at its beginning whose values are known. */
    List<String> led(Set<String> equal) {
        return columns.stream().takeWhile(equal::contains).toList();
    }

    /** Whether it leads to one row at most. */
    boolean findsOne(Set<String> equal) {
        return unique && equal.containsAll(columns);
    }
}
