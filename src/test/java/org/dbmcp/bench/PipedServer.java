package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dbmcp.it.database.TestDatabase;

/** The Node original, which speaks over one pair of pipes; its callers share them. */
final class PipedServer {
    private static final byte[] ID = "\"id\":".getBytes(UTF_8);
    private final Process process;
    private final OutputStream in;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, SynchronousQueue<byte[]>> waiting = new ConcurrentHashMap<>();

    PipedServer(Path home, TestDatabase database, Path log) throws Exception {
        Path packages = home.resolve("node_modules");
        ProcessBuilder builder =
                new ProcessBuilder(
                        packages.resolve("node/bin/node").toString(),
                        packages.resolve("mcp-database-server/bin/cli.js").toString());
        process = builder.directory(home.toFile()).redirectError(log.toFile()).start();
        in = process.getOutputStream();
        Thread.ofPlatform().daemon().start(this::read);
        JsonObjectBuilder login =
                Json.createObjectBuilder()
                        .add("type", "postgresql")
                        .add("name", "bench")
                        .add("host", database.host())
                        .add("port", database.port())
                        .add("database", database.database())
                        .add("user", database.user())
                        .add("password", database.password());
        send(
                "initialize",
                "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"b\",\"version\":\"1\"}}");
        synchronized (in) {
            in.write(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                            .getBytes(UTF_8));
        }
        byte[] answer = send("tools/call", params("connect_database", login.build()));
        if (new String(answer, UTF_8).contains("\"isError\":true")) {
            throw new IOException(new String(answer, UTF_8));
        }
    }

    Process process() {
        return process;
    }

    Side side(Workload work) {
        return () -> new PipeCaller(work);
    }

    private static String params(String tool, JsonObject arguments) {
        return Json.createObjectBuilder()
                .add("name", tool)
                .add("arguments", arguments)
                .build()
                .toString();
    }

    private byte[] send(String method, String params) throws Exception {
        int id = ids.incrementAndGet();
        SynchronousQueue<byte[]> answer = new SynchronousQueue<>();
        waiting.put(id, answer);
        String message =
                "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}\n"
                        .formatted(id, method, params);
        synchronized (in) {
            in.write(message.getBytes(UTF_8));
            in.flush();
        }
        byte[] line = answer.poll(2, TimeUnit.MINUTES);
        if (line == null) {
            throw new IOException("The original does not answer");
        }
        return line;
    }

    /** The id stands at the end of its answers. */
    private void read() {
        try (InputStream out = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 16);
            for (int size = out.read(buffer); size >= 0; size = out.read(buffer)) {
                int start = 0;
                for (int i = 0; i < size; i++) {
                    if (buffer[i] == '\n') {
                        line.write(buffer, start, i - start);
                        start = i + 1;
                        hand(line.toByteArray());
                        line.reset();
                    }
                }
                line.write(buffer, start, size - start);
            }
        } catch (IOException | InterruptedException e) {
            process.destroy();
        }
    }

    private void hand(byte[] line) throws InterruptedException {
        for (int i = line.length - ID.length; i >= 0; i--) {
            int same = 0;
            while (same < ID.length && line[i + same] == ID[same]) {
                same++;
            }
            if (same == ID.length) {
                int id = 0;
                for (int j = i + same; j < line.length && Character.isDigit(line[j]); j++) {
                    id = 10 * id + line[j] - '0';
                }
                waiting.remove(id).put(line);
                return;
            }
        }
    }

    private final class PipeCaller implements Caller {
        private final Workload work;
        private final List<Integer> keys;
        private int calls;

        PipeCaller(Workload work) {
            this.work = work;
            this.keys = work.keys();
        }

        @Override
        public long call() throws Exception {
            int key = keys.get(calls % keys.size());
            JsonArrayBuilder values = Json.createArrayBuilder();
            JsonObjectBuilder arguments = Json.createObjectBuilder().add("connection", "bench");
            arguments.add("sql", work.sql().replace("?", "$1"));
            if (work.bound()) {
                arguments.add("params", values.add(key));
            }
            byte[] answer = send("tools/call", params("execute_query", arguments.build()));
            Question.of("", "\"content\":", work.expected(key))
                    .check(answer, answer.length, calls == 0);
            calls++;
            return answer.length;
        }

        @Override
        public void close() {}
    }
}
