package org.dbmcp.feature.performance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements of others as they may be shown: in one line, cut, and without passwords. Where one may
 * begin, the rest is left out: how its literal ends is for the product to say.
 */
final class ShownSql {
    private static final int LONGEST_READ = 4000;
    private static final int LONGEST = 500;
    private static final String BETWEEN = "(?:[\\s=:(,>\"`\\]]|/\\*.*?\\*/|--[^\\n]*\\n)*+";
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?is)\\bidentified\\b|\\bset\\s+password\\b"
                            + "|(?:password|pwd|secret)\\w*"
                            + BETWEEN
                            + "(?=[\\w&]{0,12}(?:['\"]|\\$(?!\\d)))"
                            + "|(?:password|pwd|secret)\\s*=(?=\\s*[^\\s?:$])"
                            + "|\\b(?:hash|salt)\\s+(?=')"
                            + "|://[^/\\s:@']*:(?=[^\\s@']+@)"
                            + "|\\blinked\\s+table\\b"
                            + "|\\b(?:password|passwd|passphrase|pwd|secret)\\b(?=[^;]*')");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ShownSql() {}

    /** The statement, at most 500 characters of it; null stays null. */
    static String of(String sql) {
        return of(sql, LONGEST);
    }

    /** The statement, at most so many characters of it; null stays null. */
    static String of(String sql, int longest) {
        if (sql == null) {
            return null;
        }
        String read = cut(sql, LONGEST_READ);
        Matcher secret = SECRET.matcher(read);
        String safe = secret.find() ? read.substring(0, secret.end()) + " ***" : read;
        return cut(BLANKS.matcher(safe).replaceAll(" ").strip(), longest);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
