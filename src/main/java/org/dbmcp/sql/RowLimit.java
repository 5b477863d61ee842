package org.dbmcp.sql;

import java.util.List;
import org.dbmcp.sql.Token.Kind;

/** How many rows a statement gives at most by its own words, where that is plain to see. */
final class RowLimit {
    /** Of a number that is looked at. */
    private static final int MOST_DIGITS = 6;

    private RowLimit() {}

    /** The number behind a LIMIT at the very end, or before an OFFSET; -1 when there is none. */
    static int of(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).isSymbol(';')) {
            end--;
        }
        int limit = behind("limit", tokens, end);
        return limit < 0 && behind("offset", tokens, end) >= 0
                ? behind("limit", tokens, end - 2)
                : limit;
    }

    /** The number that ends there and stands behind this word. */
    private static int behind(String word, List<Token> tokens, int end) {
        if (end < 2 || !tokens.get(end - 2).is(word)) {
            return -1;
        }
        Token number = tokens.get(end - 1);
        boolean plain =
                number.kind() == Kind.NUMBER
                        && number.end() - number.start() <= MOST_DIGITS
                        && number.text().chars().allMatch(each -> each >= '0' && each <= '9');
        return plain ? Integer.parseInt(number.text()) : -1;
    }
}
