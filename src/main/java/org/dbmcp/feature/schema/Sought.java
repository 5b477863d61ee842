package org.dbmcp.feature.schema;

import java.util.Map;

/**
 * What the questions take that find objects by a pattern.
 *
 * @param pattern a regular expression for names and comments in lower case
 * @param word the name that comes first
 * @param schema empty for all
 * @param shortest no shorter name fits the pattern
 * @param longest nor does a longer one
 */
record Sought(String pattern, String word, String schema, long shortest, long longest) {
    /** For patterns that names of any length may fit. */
    static Sought of(String pattern, String word, String schema) {
        return new Sought(pattern, word, schema, 0, Integer.MAX_VALUE);
    }

    /** By the names that they have in the questions. */
    Map<String, Object> values() {
        return Map.of(
                "pattern", pattern,
                "word", word,
                "schema", schema,
                "shortest", shortest,
                "longest", longest);
    }
}
