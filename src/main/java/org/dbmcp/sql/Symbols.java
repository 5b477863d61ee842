package org.dbmcp.sql;

import java.util.List;
import org.dbmcp.sql.Dialect.Trait;

/** Which characters belong together without being a word, a number or a string. */
record Symbols(String sql, Dialect dialect) {
    /** Longer ones first. */
    private static final List<String> QUESTION_MARKS =
            List.of("@?", "??|", "??&", "??", "?||", "?&&", "?|", "?&");

    /** How many characters the symbol has that begins here. */
    int length(int at) {
        return switch (sql.charAt(at)) {
            case ':' -> sql.startsWith("::", at) || sql.startsWith(":=", at) ? 2 : 1;
            case '?', '@' -> dialect.has(Trait.QUESTION_MARK_OPERATORS) ? operatorLength(at) : 1;
            default -> 1;
        };
    }

    private int operatorLength(int at) {
        for (String symbol : QUESTION_MARKS) {
            if (sql.startsWith(symbol, at)) {
                // "?||" is a placeholder before a concatenation
                return symbol.equals("?||") || symbol.equals("?&&") ? 1 : symbol.length();
            }
        }
        return 1;
    }
}
