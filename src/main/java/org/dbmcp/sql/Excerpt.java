package org.dbmcp.sql;

/** Shows a place in a statement as compilers do: its line, and a caret under it. */
public final class Excerpt {
    private static final int MOST_BEFORE = 60;
    private static final int MOST_BEHIND = 40;
    private static final String CUT = "...";

    private Excerpt() {}

    /**
     * The two lines.
     *
     * @param position counted in characters from 1; one behind the last is the end
     * @return null when there is no such place
     */
    public static String of(String sql, int position) {
        if (position < 1 || position > sql.length() + 1) {
            return null;
        }
        int at = position - 1;
        int start = sql.lastIndexOf('\n', at - 1) + 1;
        int end = sql.indexOf('\n', at);
        end = end < 0 ? sql.length() : end;
        int from = Math.max(start, at - MOST_BEFORE);
        int to = Math.min(end, at + MOST_BEHIND);
        String before = (from > start ? CUT : "") + sql.substring(from, at);
        String head = "line " + lineOf(sql, at) + ": ";
        return head
                + before
                + sql.substring(at, to)
                + (to < end ? CUT : "")
                + "\n"
                + blank(head)
                + blank(before)
                + "^";
    }

    private static long lineOf(String sql, int at) {
        return 1 + sql.chars().limit(at).filter(c -> c == '\n').count();
    }

    /** As wide as the text, tabs included. */
    private static String blank(String text) {
        return text.replaceAll("[^\t]", " ");
    }
}
