package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as it came over the wire.
 *
 * @param status of HTTP
 * @param headers by their names in lower case
 * @param body all of it
 */
record RawAnswer(int status, Map<String, String> headers, String body) {
    /** Liberty repeats the version that the client wrote. */
    private static final Pattern START = Pattern.compile("HTTP/\\d\\.\\d (\\d{3}) .*");

    /**
     * The next answer; null when the connection ends before one begins.
     *
     * @throws EOFException if it ends within one
     */
    static RawAnswer read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        Matcher start = START.matcher(line);
        if (!start.matches()) {
            throw new AssertionError("Not the start of an answer: " + line);
        }
        int status = Integer.parseInt(start.group(1));
        Map<String, String> headers = new TreeMap<>();
        for (String next = line(in); next != null && !next.isEmpty(); next = line(in)) {
            int colon = next.indexOf(':');
            headers.put(
                    next.substring(0, colon).toLowerCase(Locale.ROOT),
                    next.substring(colon + 1).strip());
        }
        return new RawAnswer(status, headers, new String(body(status, headers, in), UTF_8));
    }

    /** Whether the server takes no further request on this connection. */
    boolean isLast() {
        return "close".equalsIgnoreCase(headers.get("connection"));
    }

    private static byte[] body(int status, Map<String, String> headers, InputStream in)
            throws IOException {
        if (status < 200 || status == 204 || status == 304) {
            return new byte[0];
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return chunks(in);
        }
        String length = headers.get("content-length");
        return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length), in);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String size = line(in);
            if (size == null) {
                throw new EOFException("Within chunks, after " + body);
            }
            int length = Integer.parseInt(size.strip(), 16);
            body.write(exactly(length, in));
            line(in);
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(bytes.length + " bytes instead of " + length);
        }
        return bytes;
    }

    /** Without its end; null at the end of everything. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return line.size() == 0 ? null : line.toString(ISO_8859_1);
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
