package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL as this machine's packages install it, with extensions that our archive lacks. */
final class ExtendedDistribution extends PostgreSqlDistribution {
    ExtendedDistribution(Path home) {
        super(home);
    }

    @Override
    public String name() {
        return "postgresql-extended";
    }

    @Override
    public void prepare() throws IOException {
        Root.check();
    }

    @Override
    public List<String> command(Path data, int port) {
        List<String> command = new ArrayList<>(super.command(data, port));
        command.addAll(List.of("-c", "shared_preload_libraries=pg_stat_statements"));
        return command;
    }
}
