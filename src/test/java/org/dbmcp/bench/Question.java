package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a caller sends, ready to be written, and how the answer is known to be right. */
final class Question {
    private static final byte[] FAILED = "\"isError\":true".getBytes(UTF_8);

    /** How much of a long answer is searched, at each end. */
    private static final int ENDS = 2_048;

    private final byte[] message;
    private final byte[] success;
    private final byte[] expected;

    private Question(byte[] message, byte[] success, byte[] expected) {
        this.message = message;
        this.success = success;
        this.expected = expected;
    }

    /**
     * One.
     *
     * @param message the message
     * @param success what stands near one of the ends of each right answer
     * @param expected what stands somewhere in it
     */
    static Question of(String message, String success, String expected) {
        return new Question(
                message.getBytes(UTF_8), success.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    byte[] message() {
        return message;
    }

    /** Fails unless this answer is right; a long one is read whole only when asked to. */
    void check(byte[] answer, int length, boolean whole) {
        int head = Math.min(length, ENDS);
        int tail = Math.max(head, length - ENDS);
        boolean failed = found(FAILED, answer, 0, head) || found(FAILED, answer, tail, length);
        boolean told = found(success, answer, 0, head) || found(success, answer, tail, length);
        boolean right = (!whole && length > 2 * ENDS) || found(expected, answer, 0, length);
        if (failed || !told || !right) {
            String start = new String(answer, 0, head, UTF_8);
            throw new IllegalStateException("A wrong answer: " + start);
        }
    }

    private static boolean found(byte[] wanted, byte[] in, int from, int to) {
        for (int i = to - wanted.length; i >= from; i--) {
            int same = 0;
            while (same < wanted.length && in[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
