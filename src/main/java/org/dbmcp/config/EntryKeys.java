package org.dbmcp.config;

import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dbmcp.failure.Failure;

/** The keys that an entry of the stored connections may have. */
final class EntryKeys {
    private static final List<String> KNOWN =
            List.of(
                    "type",
                    "host",
                    "port",
                    "database",
                    "user",
                    "password",
                    "ssl",
                    "sslMode",
                    "sslRootCert",
                    "sslCert",
                    "sslKey",
                    "access",
                    "allowFunctions",
                    "maxConnections",
                    "idleTimeout",
                    "connectionTimeout",
                    "acquireTimeout",
                    "numbers",
                    "tinyint1AsBoolean",
                    "binary",
                    "spatial",
                    "maxCellBytes");

    private EntryKeys() {}

    static void check(String key) {
        if (!KNOWN.contains(key)) {
            throw new Failure(
                    MISCONFIGURED,
                    "Unknown key '" + key + "'; did you mean '" + nearest(key) + "'?");
        }
    }

    private static String nearest(String key) {
        String plain = plain(key);
        return KNOWN.stream()
                .min(Comparator.comparingInt(known -> distance(plain, plain(known))))
                .orElseThrow();
    }

    private static String plain(String key) {
        return key.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance: how many characters to change, add or drop. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
