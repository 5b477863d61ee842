package org.dbmcp.it.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long a process took from its start, asked by probes that cost next to nothing.
 *
 * @param ready until it said that it is ready
 * @param answered until a first call was answered
 * @param residentMebibytes what the process held when it was ready
 */
public record ColdStart(Duration ready, Duration answered, long residentMebibytes) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** A first call. */
    public interface Call {
        /** Waits for the answer. */
        void to(URI server) throws Exception;
    }

    /** Starts one server again and again; only the first time finds a folder never used. */
    public static List<ColdStart> measured(int times, Map<String, String> environment, Call call)
            throws Exception {
        ServerFolder folder = ServerFolder.create("dbmcp.test.war", Map.of());
        List<ColdStart> starts = new ArrayList<>();
        try {
            for (int i = 0; i < times; i++) {
                starts.add(one(folder, environment, call));
            }
        } finally {
            folder.delete();
        }
        return starts;
    }

    private static ColdStart one(ServerFolder folder, Map<String, String> environment, Call call)
            throws Exception {
        int port = LibertyServer.freePort();
        ProcessBuilder builder = folder.process(folder.path(""));
        builder.environment().put("HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        Thread atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            Eventually.isTrue("ready", PATIENCE, () -> ready(port));
            Duration ready = Duration.ofNanos(System.nanoTime() - start);
            long resident = residentMebibytes(process.pid());
            call.to(URI.create("http://localhost:" + port + "/"));
            return new ColdStart(ready, Duration.ofNanos(System.nanoTime() - start), resident);
        } finally {
            process.destroy();
            process.waitFor();
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    /** Memory that a process holds. */
    public static long residentMebibytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                .sum();
    }

    private static boolean ready(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String request = "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] status = socket.getInputStream().readNBytes(12);
            return new String(status, StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }
}
