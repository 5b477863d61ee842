package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Results far larger than the memory, into files. */
@ExtendWith(Databases.class)
class ExportStress {
    private static final long BYTES = 2_000_000_000;
    private static final long MOST_GROWTH = 64;
    private static final long LATEST_MILLIS = 200;
    private static final long LOOK_NANOS = 1_000_000_000;
    private static final long GLANCE_NANOS = 1_000_000;
    private static final String JVM =
            """
            -XX:+UseSerialGC
            -Xmx256m
            -Xss512k
            -XX:+ExitOnOutOfMemoryError
            """;

    private final RealDatabases databases;
    @TempDir private Path directory;

    ExportStress(RealDatabases databases) {
        this.databases = databases;
    }

    /** What came of an export: MiB that the heap grew by, and when the file had its first bytes. */
    private record Export(JsonObject answer, long growth, long firstMillis) {}

    @Test
    void givenLittleMemory_whenTwoGigabytesAreExported_thenAllOfThemAndTheHeapIsFlat()
            throws Exception {
        StringBuilder figures = new StringBuilder();
        for (Engine engine : List.of(Engine.POSTGRESQL, Engine.MYSQL)) {
            Path files = Files.createDirectory(directory.resolve(engine.name()));
            try (LibertyServer server =
                            LibertyServer.start(
                                    environment(engine, files), Map.of("jvm.options", JVM));
                    Client client = new Client(server)) {
                // GIVEN
                client.call("export_query", Map.of("connection", engine.type(), "sql", "SELECT 1"));
                long row = firstRowMillis(engine);

                // WHEN
                Export export = export(server, client, engine, files);

                // THEN
                long late = export.firstMillis() - row;
                String figure =
                        "%s %,d bytes, heap %+d MiB, first bytes %d ms after the first row"
                                .formatted(
                                        engine.product(),
                                        export.answer().getJsonNumber("bytes").longValue(),
                                        export.growth(),
                                        late);
                assertTrue(export.answer().getJsonNumber("bytes").longValue() >= BYTES, figure);
                assertEquals(2_000_376, export.answer().getInt("rowCount"), figure);
                assertTrue(export.growth() <= MOST_GROWTH, figure);
                assertTrue(late <= LATEST_MILLIS, figure);
                assertFalse(server.log().contains("OutOfMemoryError"));
                figures.append(figures.isEmpty() ? "" : "; ").append(figure);
            }
        }
        Reliability.record(
                Trial.EXPORT, "-Xmx256m; one export of 2 GB of CSV each", figures.toString());
    }

    private Map<String, String> environment(Engine engine, Path files) {
        Map<String, String> environment =
                new HashMap<>(SharedServer.configuration(engine.name(), databases.of(engine)));
        environment.put("DBMCP_EXPORT_DIRECTORY", files.toString());
        return environment;
    }

    private static Export export(LibertyServer server, Client client, Engine engine, Path files)
            throws Exception {
        long before = Heap.live(server);
        long start = System.nanoTime();
        CompletableFuture<JsonObject> answer =
                CompletableFuture.supplyAsync(() -> answer(client, engine));
        while (bytes(files) < 1000 && !answer.isDone()) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        long first = (System.nanoTime() - start) / 1_000_000;
        long most = before;
        while (!answer.isDone()) {
            most = Math.max(most, Heap.live(server));
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return new Export(answer.join(), most - before, first);
    }

    private static JsonObject answer(Client client, Engine engine) {
        Map<String, String> asked = Map.of("connection", engine.type(), "sql", table(engine));
        try {
            return client.call("export_query", asked).data();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two million rows of 1 KiB, made as they are read. */
    private static String table(Engine engine) {
        return engine == Engine.POSTGRESQL
                ? "SELECT repeat('x', 1000) AS v, generate_series(1, 2000376) AS n"
                : "WITH RECURSIVE d (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM d WHERE n < 125)"
                        + " SELECT REPEAT('x', 1000) AS v, a.n FROM d a, d b, d c";
    }

    /** When the database itself gives a first row. */
    private long firstRowMillis(Engine engine) throws Exception {
        try (Connection connection = databases.of(engine).connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(engine == Engine.POSTGRESQL ? 1 : Integer.MIN_VALUE);
            long start = System.nanoTime();
            try (ResultSet rows =
                    statement.executeQuery(table(engine).replace("2000376", "1000") + " LIMIT 1")) {
                assertTrue(rows.next());
                return (System.nanoTime() - start) / 1_000_000;
            }
        }
    }

    private static long bytes(Path files) {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).mapToLong(ExportStress::size).sum();
        } catch (IOException | UncheckedIOException e) {
            // it was renamed or removed meanwhile
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
