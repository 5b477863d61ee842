package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MySQL, from what the build unpacks; the system's libaio is not needed. */
final class MySqlDistribution implements Distribution {
    private static final Path HOME = DIST.resolve("mysql");
    private static final Path PROGRAM = HOME.resolve("bin/mysqld");
    private static final int CANNOT_LOAD = 127;

    /** With them the server never calls libaio, never waits for the disk, and survives a kill. */
    private static final List<String> QUICK =
            List.of(
                    "--innodb-use-native-aio=0",
                    "--innodb-flush-log-at-trx-commit=2",
                    "--innodb-flush-method=nosync",
                    "--innodb-redo-log-capacity=64M",
                    "--skip-log-bin");

    @Override
    public Engine engine() {
        return Engine.MYSQL;
    }

    @Override
    public void prepare() throws IOException {
        if (!Files.exists(PROGRAM)) {
            throw new IllegalStateException(
                    PROGRAM
                            + " is absent: the build unpacks it in the phase package"
                            + " (./mvnw verify), or set DBMCP_TEST_MYSQL_URL.");
        }
        new ElfProgram(PROGRAM).doWithout("libaio.so.1");
        Command.Result version =
                Command.attempt(HOME, null, List.of(PROGRAM.toString(), "--version"));
        if (version.status() == CANNOT_LOAD) {
            throw new IllegalStateException(
                    "MySQL does not load: "
                            + version.output().strip()
                            + ". Install that library, or set DBMCP_TEST_MYSQL_URL.");
        }
    }

    @Override
    public void initialise(Path data) throws IOException {
        Path users = Files.writeString(data.resolveSibling("mysql.sql"), Users.SCRIPT);
        List<String> command = new ArrayList<>(base(data));
        command.addAll(List.of("--initialize-insecure", "--init-file=" + users));
        command.addAll(QUICK);
        command.addAll(Root.permission());
        Command.run(data, null, command);
    }

    @Override
    public List<String> command(Path data, int port) {
        List<String> command = new ArrayList<>(base(data));
        command.addAll(List.of("--port=" + port, "--bind-address=127.0.0.1"));
        command.addAll(List.of("--socket=mysql.sock", "--mysqlx=OFF", "--skip-name-resolve"));
        command.addAll(List.of("--innodb-doublewrite=OFF", "--performance-schema=ON"));
        // what it keeps by default costs more memory than all tests together need
        command.add("--performance-schema-events-statements-history-long-size=10");
        command.add("--performance-schema-events-waits-history-long-size=10");
        command.add("--performance-schema-events-stages-history-long-size=10");
        command.add("--performance-schema-events-transactions-history-long-size=10");
        command.addAll(QUICK);
        command.addAll(Root.permission());
        return command;
    }

    private static List<String> base(Path data) {
        return List.of(
                PROGRAM.toString(), "--no-defaults", "--basedir=" + HOME, "--datadir=" + data);
    }
}
