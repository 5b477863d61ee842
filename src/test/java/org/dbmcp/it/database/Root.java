package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What it takes to start servers as the superuser, whom they refuse or want to be told of. */
final class Root {
    private static final boolean PRESENT = "root".equals(System.getProperty("user.name"));

    private Root() {}

    /** For MySQL and MariaDB: the option that permits it, or nothing. */
    static List<String> permission() {
        return PRESENT ? List.of("--user=root") : List.of();
    }

    /**
     * For PostgreSQL, which refuses uid 0: a user namespace in which we are nobody, while the files
     * stay ours and the process id is the child's own.
     */
    static List<String> disguise() {
        return PRESENT ? List.of("unshare", "--user") : List.of();
    }

    /** Says so when this machine does not let us put on the disguise. */
    static void check() throws IOException {
        if (!PRESENT) {
            return;
        }
        Command.Result result =
                Command.attempt(Path.of("."), null, List.of("unshare", "--user", "true"));
        if (result.status() != 0) {
            throw new IllegalStateException(
                    "PostgreSQL does not run as root, and user namespaces are forbidden here ("
                            + result.output().strip()
                            + "). Run the build as another user, or set"
                            + " DBMCP_TEST_POSTGRESQL_URL.");
        }
    }
}
