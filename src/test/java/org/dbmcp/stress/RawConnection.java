package org.dbmcp.stress;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A connection to a server, with every byte in the test's hands. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    /** Connects; whoever waits for an answer longer than {@code patience} fails. */
    RawConnection(URI server, Duration patience) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout((int) patience.toMillis());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a request and waits for its answer; null when the server closes instead. */
    RawAnswer exchange(byte[] request) throws IOException {
        send(request);
        return next();
    }

    /** Sends these bytes and no more, and gives every answer until the server closes. */
    List<RawAnswer> exchangeLast(byte[] bytes) throws IOException {
        List<RawAnswer> answers = new ArrayList<>();
        try {
            send(bytes);
            socket.shutdownOutput();
            for (RawAnswer answer = next(); answer != null; answer = next()) {
                answers.add(answer);
            }
        } catch (SocketException e) {
            // Reset: the server closed without reading all that there was to read.
            return answers;
        }
        return answers;
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    RawAnswer next() throws IOException {
        return RawAnswer.read(in);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
