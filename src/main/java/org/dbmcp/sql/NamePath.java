package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dbmcp.sql.Token.Kind;

/**
 * A name of one or more parts, such as {@code sales.orders.id}.
 *
 * @param next the token behind it
 */
record NamePath(List<String> parts, int next) {
    /** Words that name nothing where a table or a column may stand. */
    private static final Set<String> WORDS =
            Set.of(
                    ("select from where and or not null true false unknown default in is like ilike"
                                    + " between case when then else end exists any all some on join"
                                    + " left right inner outer cross full natural using order group"
                                    + " by having limit offset fetch union except intersect as set"
                                    + " values returning asc desc nulls distinct lateral only for"
                                    + " of window interval cast row array current_date"
                                    + " current_time current_timestamp localtimestamp current_user"
                                    + " date time timestamp binary collate escape force use ignore"
                                    + " straight_join partition with into update delete insert")
                            .split(" ", -1));

    NamePath {
        parts = List.copyOf(parts);
    }

    /** The name that begins at this token; null when there is none. */
    static NamePath at(List<Token> tokens, int start) {
        List<String> parts = new ArrayList<>();
        int at = start;
        while (at < tokens.size() && isName(tokens.get(at))) {
            parts.add(text(tokens.get(at)));
            at++;
            if (at >= tokens.size() || !tokens.get(at).isSymbol('.')) {
                return new NamePath(parts, at);
            }
            at++;
        }
        return null;
    }

    private static boolean isName(Token token) {
        return token.kind() == Kind.QUOTED_NAME
                || (token.kind() == Kind.WORD && !WORDS.contains(token.word()));
    }

    private static String text(Token token) {
        if (token.kind() == Kind.WORD) {
            return token.word();
        }
        String quote = String.valueOf(token.first());
        String text = token.text();
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    String last() {
        return parts.getLast();
    }

    /** The part before the last; null for none. */
    String qualifier() {
        return parts.size() < 2 ? null : parts.get(parts.size() - 2);
    }
}
