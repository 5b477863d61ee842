package org.dbmcp.it.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/** One request over a connection of its own, with every byte in the test's hands. */
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    /** Sends a request line, headers and a body; {@code Host} and the length are added. */
    static RawHttp send(URI server, String line, String body, String... headers)
            throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\n");
        if (Arrays.stream(headers).noneMatch(it -> it.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        byte[] bytes = body.getBytes(UTF_8);
        head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
        socket.getOutputStream().write(head.toString().getBytes(UTF_8));
        socket.getOutputStream().write(bytes);
        return new RawHttp(socket);
    }

    /** Everything up to and with this text. */
    String readTo(String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new AssertionError("Closed before '" + end + "': " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    /** Everything until the server closes the connection. */
    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /** Goes away. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
