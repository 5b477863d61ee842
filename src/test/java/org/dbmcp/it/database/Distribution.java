package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How one product is unpacked, initialised and started. */
interface Distribution {
    /** Where the build unpacks, and where the tests keep their data. */
    Path DIST = Path.of("target", "dist").toAbsolutePath();

    Engine engine();

    /** What its data and its log are filed under. */
    default String name() {
        return engine().type();
    }

    /** Makes the programs ready to run; says what is missing where they cannot. */
    void prepare() throws IOException;

    /**
     * Fills an absent data directory: user {@code test}, password {@code test}, database {@code
     * test}.
     */
    void initialise(Path data) throws IOException;

    /** The command that runs the server in the foreground, on loopback. */
    List<String> command(Path data, int port);

    static Distribution of(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> new PostgreSqlDistribution();
            case MYSQL -> new MySqlDistribution();
            case MARIADB -> new MariaDbDistribution();
        };
    }
}
