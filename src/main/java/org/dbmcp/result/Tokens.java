package org.dbmcp.result;

import org.dbmcp.json.JsonBuffer;

/**
 * Counts about how many tokens a text costs a model, without its tokenizer: words by their letters,
 * numbers by three digits, signs by the pairs in which they often come. How far it is off is
 * measured in the tests, against a real tokenizer.
 */
public final class Tokens {
    /** A text of this size has shown its kind: from there on its share is enough. */
    private static final int SAMPLE_BYTES = 1 << 16;

    private static final int LETTERS = 1;
    private static final int DIGITS = 2;
    private static final int SIGNS = 3;
    private static final int BLANKS = 4;
    private static final int WIDE = 5;

    private double tokens;
    private long bytes;

    /** About how many tokens a text costs. */
    public static long of(JsonBuffer text) {
        Tokens all = new Tokens();
        all.add(text, 0, text.size());
        return all.count();
    }

    /** The same count, to go back to. */
    Tokens copy() {
        Tokens same = new Tokens();
        same.tokens = tokens;
        same.bytes = bytes;
        return same;
    }

    /** About how many there are so far. */
    long count() {
        return Math.round(Math.ceil(tokens));
    }

    /** Counts a part of a text. */
    void add(JsonBuffer text, int start, int end) {
        if (bytes > SAMPLE_BYTES) {
            tokens += tokens / bytes * (end - start);
        } else {
            int from = start;
            while (from < end) {
                int kind = kind(text.at(from));
                int to = from + 1;
                while (to < end && kind(text.at(to)) == kind) {
                    to++;
                }
                // one blank belongs to the word behind it, but to no number
                boolean joins = to - from == 1 && (to == end || kind(text.at(to)) != DIGITS);
                tokens += kind == BLANKS && joins ? 0 : run(kind, to - from);
                from = to;
            }
        }
        bytes += end - start;
    }

    private static double run(int kind, int length) {
        return switch (kind) {
            case LETTERS -> whole(length, 6);
            case DIGITS, SIGNS -> whole(length, 3);
            case WIDE -> length / 6.0;
            default -> 1;
        };
    }

    /** How many pieces of a size there are, the last one perhaps shorter. */
    private static int whole(int length, int size) {
        return (length + size - 1) / size;
    }

    private static int kind(byte b) {
        if (b < 0) {
            return WIDE;
        }
        if ((b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z')) {
            return LETTERS;
        }
        if (b >= '0' && b <= '9') {
            return DIGITS;
        }
        return b <= ' ' ? BLANKS : SIGNS;
    }
}
