package org.dbmcp.sql;

/** Where words and numbers end. */
record Words(String sql) {
    /** Whether a word or a tag may begin with it. */
    static boolean isStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 128;
    }

    /** Where the word ends that begins at {@code from}. */
    int end(int from) {
        int end = from + 1;
        while (end < sql.length() && isPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the number ends that begins at {@code from}: its fraction and exponent are in it. */
    int numberEnd(int from) {
        int end = digitsEnd(from);
        if (end < sql.length() && sql.charAt(end) == '.' && !sql.startsWith("..", end)) {
            end = digitsEnd(end + 1);
        }
        if (end < sql.length() && (sql.charAt(end) == 'e' || sql.charAt(end) == 'E')) {
            boolean signed = sql.startsWith("+", end + 1) || sql.startsWith("-", end + 1);
            int digits = end + (signed ? 2 : 1);
            return isDigit(digits) ? digitsEnd(digits) : end;
        }
        return end;
    }

    /** Where the digits end that begin at {@code from}; there, when there are none. */
    int digitsEnd(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    /** Whether there is a digit here. */
    boolean isDigit(int index) {
        return index < sql.length() && isDigit(sql.charAt(index));
    }

    private static boolean isPart(char c) {
        return isStart(c) || c == '$' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
