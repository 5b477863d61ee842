package org.dbmcp.http;

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
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{0,18})");

    /**
     * What {@code Range} asks for. What is not one range from a place on is all of it.
     *
     * @throws Refusal 416 if the file ends before
     */
    static ByteRange of(String header, long bytes) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches()) {
            return new ByteRange(0, bytes, true);
        }
        long start = Long.parseLong(one.group(1));
        String last = one.group(2);
        long end = last.isEmpty() ? bytes : Math.min(bytes, Long.parseLong(last) + 1);
        if (start >= end) {
            throw new Refusal(416, "The file has %s bytes".formatted(bytes));
        }
        return new ByteRange(start, end, false);
    }

    long length() {
        return end - start;
    }
}
