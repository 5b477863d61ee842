package org.dbmcp.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request wants.
 *
 * @param start its first byte
 * @param end behind its last byte
 * @param whole whether it is all of the file
 */
record ByteRange(long start, long end, boolean whole) {
    private static final Pattern ONE =
            Pattern.compile("(?i)bytes=(?:([0-9]{1,18})-([0-9]{0,18})|-([0-9]{1,18}))");

    /**
     * What {@code Range} asks for. What is not one range, or none that can be, is all of it, as RFC
     * 9110 leaves to a server.
     *
     * @param header null for none
     * @throws Refusal 416 if the file ends before
     */
    static ByteRange of(String header, long bytes) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches()) {
            return all(bytes);
        }
        if (one.group(3) != null) {
            return part(bytes - Math.min(bytes, Long.parseLong(one.group(3))), bytes, bytes);
        }
        long start = Long.parseLong(one.group(1));
        String last = one.group(2);
        long end = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last) + 1;
        return end <= start ? all(bytes) : part(start, Math.min(bytes, end), bytes);
    }

    static ByteRange all(long bytes) {
        return new ByteRange(0, bytes, true);
    }

    private static ByteRange part(long start, long end, long bytes) {
        if (start >= end) {
            throw new Refusal(
                    416,
                    "The file has %s bytes".formatted(bytes),
                    Map.of("Content-Range", "bytes */" + bytes));
        }
        return new ByteRange(start, end, false);
    }

    long length() {
        return end - start;
    }
}
