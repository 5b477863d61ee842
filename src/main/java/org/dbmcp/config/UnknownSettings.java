package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dbmcp.failure.Failure;

/**
 * Finds settings of ours that nobody reads, most likely misspelt ones.
 *
 * @param known the names that are read
 * @param environment the variables of the process
 */
record UnknownSettings(Set<String> known, Map<String, String> environment) {
    /**
     * @param names all names that are set, those of the environment in whatever spelling
     * @throws Failure naming every unknown one, and never a value
     */
    void reject(Iterable<String> names) {
        String unknown =
                StreamSupport.stream(names.spliterator(), false)
                        .filter(name -> name.startsWith("dbmcp.") || name.startsWith("DBMCP_"))
                        .filter(name -> !isKnown(name))
                        .map(this::asWritten)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new Failure(MISCONFIGURED, "Unknown settings: " + unknown);
        }
    }

    private boolean isKnown(String name) {
        if (known.contains(name) || isForTests(variable(name))) {
            return true;
        }
        if (environment.containsKey(variable(name))) {
            return known.stream().anyMatch(each -> variable(each).equals(variable(name)));
        }
        return name.startsWith(StoredConnectionReader.PREFIX);
    }

    private static boolean isForTests(String variable) {
        return variable.startsWith("DBMCP_TEST_") || variable.equals("DBMCP_SHARED");
    }

    /** Implementations offer a variable under a name in their own spelling as well. */
    private String asWritten(String name) {
        return environment.containsKey(variable(name)) ? variable(name) : name;
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
