package org.dbmcp.it.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL that follows another one, from a copy of its data, made while that one rests. */
final class ReplicaDistribution extends PostgreSqlDistribution {
    private final Path copied;
    private final int source;

    /**
     * @param copied the data of the one to follow
     * @param source where that one listens
     */
    ReplicaDistribution(Path copied, int source) {
        this.copied = copied;
        this.source = source;
    }

    @Override
    public String name() {
        return "postgresql-replica";
    }

    @Override
    public void initialise(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(copied)) {
            for (Path each : files.filter(file -> !file.equals(copied)).toList()) {
                Files.copy(each, data.resolve(copied.relativize(each).toString()));
            }
        }
        Files.createFile(data.resolve("standby.signal"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    @Override
    public List<String> command(Path data, int port) {
        List<String> command = new ArrayList<>(super.command(data, port));
        command.addAll(
                List.of(
                        "-c",
                        "primary_conninfo=host=127.0.0.1 port=%s user=test password=test application_name=replica"
                                .formatted(source)));
        command.addAll(List.of("-c", "wal_retrieve_retry_interval=200ms"));
        return command;
    }
}
