package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL, from the archive on the test class path. Passwords are checked, as in production. */
class PostgreSqlDistribution implements Distribution {
    private final Path home;

    PostgreSqlDistribution() {
        this(DIST.resolve("postgresql"));
    }

    /** One that is installed there. */
    PostgreSqlDistribution(Path home) {
        this.home = home;
    }

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public void prepare() throws IOException {
        Root.check();
        Archive.unpack("/postgres-linux-x86_64.txz", home);
    }

    @Override
    public void initialise(Path data) throws IOException {
        Path password = Files.writeString(data.resolveSibling(name() + ".password"), "test\n");
        List<String> command = new ArrayList<>(Root.disguise());
        command.addAll(List.of(home.resolve("bin/initdb").toString(), "-D", data.toString(), "-U"));
        command.addAll(List.of("test", "-A", "scram-sha-256", "--pwfile=" + password));
        command.addAll(List.of("-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"));
        Command.run(data, null, command);
        String database = "CREATE DATABASE test;\n";
        Path script = Files.writeString(data.resolveSibling(name() + ".sql"), database);
        List<String> single = new ArrayList<>(Root.disguise());
        single.addAll(List.of(home.resolve("bin/postgres").toString(), "--single"));
        single.addAll(List.of("-D", data.toString(), "postgres"));
        Command.run(data, script, single);
    }

    @Override
    public List<String> command(Path data, int port) {
        List<String> command = new ArrayList<>(Root.disguise());
        command.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        command.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
        command.addAll(List.of("-c", "unix_socket_directories=", "-c", "fsync=off"));
        command.addAll(List.of("-c", "synchronous_commit=on", "-c", "full_page_writes=off"));
        return command;
    }
}
