package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A caller by HTTP/1.1 over one socket that is kept, as cheap as can be: it shares the machine. */
final class HttpCaller implements Caller {
    private static final int PATIENCE_MILLIS = 120_000;
    private static final int NO_LENGTH = -1;

    private final Socket socket;
    private final List<Question> questions;
    private byte[] read = new byte[1 << 16];
    private int end;
    private int at;
    private byte[] body = new byte[1 << 14];
    private int length;
    private int calls;

    /** For questions that are asked in turn. */
    HttpCaller(URI server, List<Question> questions) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        this.questions = questions;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    @Override
    public long call() throws IOException {
        Question question = questions.get(calls % questions.size());
        socket.getOutputStream().write(question.message());
        String status = line();
        int contentLength = NO_LENGTH;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                contentLength = Integer.parseInt(header.substring(15).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.endsWith("chunked");
            }
        }
        length = 0;
        if (chunked) {
            readChunks();
        } else {
            readBody(contentLength);
        }
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status + ": " + text());
        }
        question.check(body, length, calls == 0);
        calls++;
        return length;
    }

    /** The body of the last answer. */
    String text() {
        return new String(body, 0, length, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void readChunks() throws IOException {
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
            readBody(size);
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
    }

    private void readBody(int size) throws IOException {
        if (size < 0) {
            throw new IOException("An answer without a length");
        }
        if (body.length < length + size) {
            body = Arrays.copyOf(body, Math.max(2 * body.length, length + size));
        }
        int missing = size;
        while (missing > 0) {
            if (at == end) {
                fill();
            }
            int part = Math.min(missing, end - at);
            System.arraycopy(read, at, body, length, part);
            at += part;
            length += part;
            missing -= part;
        }
    }

    /** Up to the end of the line, which is not part of it. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (at == end) {
                fill();
            }
            int start = at;
            while (at < end && read[at] != '\n') {
                at++;
            }
            line.append(new String(read, start, at - start, ISO_8859_1));
            if (at < end) {
                at++;
                int size = line.length();
                return size > 0 && line.charAt(size - 1) == '\r'
                        ? line.substring(0, size - 1)
                        : line.toString();
            }
        }
    }

    private void fill() throws IOException {
        InputStream in = socket.getInputStream();
        end = in.read(read);
        at = 0;
        if (end < 0) {
            end = 0;
            throw new EOFException("The server closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
