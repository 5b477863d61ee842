package org.dbmcp.feature.schema;

/**
 * Names with {@code *} for any characters and {@code ?} for one. It takes as many steps as the name
 * and the pattern are long together, or their product at most: no name makes it hang.
 */
final class Glob {
    private Glob() {}

    static boolean isWild(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    /** Whether all of a name fits. */
    static boolean matches(String pattern, String name) {
        int at = 0;
        int star = -1;
        int resume = 0;
        int i = 0;
        while (i < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = i;
            } else if (at < pattern.length() && fits(pattern.charAt(at), name.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private static boolean fits(char pattern, char letter) {
        return pattern == '?' || pattern == letter;
    }
}
