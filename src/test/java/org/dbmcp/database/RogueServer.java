package org.dbmcp.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Accepts sessions on loopback, says what a test likes, and keeps all that it hears. */
final class RogueServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Talk talk;
    private final Thread host;

    /** What the server says, and when. */
    @FunctionalInterface
    interface Talk {
        /** Speaks with one client until there is nothing to add. */
        void with(DataInputStream client, OutputStream answer) throws IOException;
    }

    RogueServer(Talk talk) throws IOException {
        this.talk = talk;
        this.host = Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every byte that clients sent, as Latin-1; no client is served any more. */
    String heard() throws IOException, InterruptedException {
        door.close();
        host.join();
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** One client after the other; a client is listened to until it leaves. */
    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                DataInputStream input = new DataInputStream(new Ear(client.getInputStream()));
                talk.with(input, client.getOutputStream());
                input.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // the client left in the middle of a word, or the door was closed
            }
        }
    }

    /** Keeps what passes. */
    private final class Ear extends FilterInputStream {
        Ear(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            heard.write(buffer, offset, Math.max(0, count));
            return count;
        }
    }
}
