package org.dbmcp.result;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text in a sheet. Characters that XML does not know, or changes, are written as {@code _xHHHH_}
 * (ECMA-376, part 1, 22.9.2.19), and a text that looks like this gets its underscore so.
 */
final class SheetText {
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final char REPLACEMENT = '\uFFFD';

    private SheetText() {}

    static String of(String text) {
        String plain = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        StringBuilder escaped = null;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean pair = Character.isSurrogate(c) && isPaired(plain, i);
            if (escaped == null && !pair && needsCare(c)) {
                escaped = new StringBuilder(plain.length() + 16).append(plain, 0, i);
            }
            if (escaped != null) {
                append(escaped, c, pair);
            }
        }
        return escaped == null ? plain : escaped.toString();
    }

    private static void append(StringBuilder out, char c, boolean pair) {
        if (pair || !needsCare(c)) {
            out.append(c);
        } else if (Character.isSurrogate(c)) {
            out.append(REPLACEMENT);
        } else {
            String hex = Integer.toHexString(0x10000 | c).substring(1);
            out.append("_x").append(hex.toUpperCase(Locale.ROOT)).append('_');
        }
    }

    private static boolean needsCare(char c) {
        return c < ' ' ? c != '\t' && c != '\n' : Character.isSurrogate(c) || c >= '\uFFFE';
    }

    private static boolean isPaired(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
