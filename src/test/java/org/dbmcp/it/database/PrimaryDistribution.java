package org.dbmcp.it.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL that others follow. */
final class PrimaryDistribution extends PostgreSqlDistribution {
    @Override
    public String name() {
        return "postgresql-primary";
    }

    @Override
    public List<String> command(Path data, int port) {
        List<String> command = new ArrayList<>(super.command(data, port));
        command.addAll(List.of("-c", "wal_receiver_status_interval=1s", "-c", "min_wal_size=32MB"));
        return command;
    }

    Path data() {
        return DIST.resolve("data").resolve(name());
    }
}
