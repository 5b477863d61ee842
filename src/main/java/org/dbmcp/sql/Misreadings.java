package org.dbmcp.sql;

import org.dbmcp.sql.Dialect.Trait;

/** Where a driver reads a statement otherwise than its server does. */
final class Misreadings {
    private final String sql;
    private final Dialect dialect;
    private final Comments comments;

    /** Where a driver may begin to read otherwise; -1 for nowhere. */
    private int begin = -1;

    Misreadings(String sql, Dialect dialect, Comments comments) {
        this.sql = sql;
        this.dialect = dialect;
        this.comments = comments;
    }

    /** Looks at a mark that is in no string and in no comment. */
    void look(int at) {
        if (begin < 0 && beginsOtherComment(at)) {
            begin = at;
        }
    }

    /**
     * The first one that matters; -1 for none. Behind what a driver takes for a comment it may find
     * its escapes in a string; and half a pair of surrogates, which is in no character set, is sent
     * as a question mark.
     */
    int first() {
        boolean escapes = begin >= 0 && sql.indexOf('{', begin) >= 0;
        return escapes ? begin : halfPair();
    }

    /** MariaDB's driver knows other comments than its server does. */
    private boolean beginsOtherComment(int at) {
        return dialect.has(Trait.DASH_COMMENT_NEEDS_BLANK)
                && (sql.startsWith("//", at)
                        || sql.startsWith("/*/", at)
                        || (sql.startsWith("--", at) && !comments.lineStartsAt(at)));
    }

    private int halfPair() {
        int next = 0;
        while (next < sql.length()) {
            if (!Character.isSurrogate(sql.charAt(next))) {
                next++;
            } else if (Character.isSupplementaryCodePoint(sql.codePointAt(next))) {
                next += 2;
            } else {
                return next;
            }
        }
        return -1;
    }
}
