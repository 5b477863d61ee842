package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A client that connects and then takes its time, for ever if it is let. */
final class SlowClient implements AutoCloseable {
    private final SocketChannel channel;
    private final byte[] drop;
    private boolean closed;

    private SlowClient(URI server, String begin, String drop) throws IOException {
        this.channel =
                SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        this.drop = drop.getBytes(US_ASCII);
        channel.write(ByteBuffer.wrap(begin.getBytes(US_ASCII)));
        channel.configureBlocking(false);
    }

    /** One that says nothing. */
    static SlowClient silent(URI server) throws IOException {
        return new SlowClient(server, "", "");
    }

    /** One that never comes to the end of its headers. */
    static SlowClient ofHeaders(URI server) throws IOException {
        return new SlowClient(server, "POST /mcp HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", "x");
    }

    /** One that never comes to the end of its body. */
    static SlowClient ofBody(URI server) throws IOException {
        return new SlowClient(
                server,
                """
                POST /mcp HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Accept: application/json, text/event-stream
                Content-Length: 100000

                {\
                """
                        .replace("\n", "\r\n"),
                " ");
    }

    /** Sends a byte more, and looks whether the server has had enough. */
    void drip() {
        try {
            ByteBuffer answer = ByteBuffer.allocate(4096);
            int read = channel.read(answer);
            while (read > 0) {
                answer.clear();
                read = channel.read(answer);
            }
            closed |= read < 0;
            if (!closed) {
                channel.write(ByteBuffer.wrap(drop));
            }
        } catch (IOException e) {
            closed = true;
        }
    }

    /** Whether the server has closed this connection. */
    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
