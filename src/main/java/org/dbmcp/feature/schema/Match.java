package org.dbmcp.feature.schema;

/** Why something was found, the best reason first. */
enum Match {
    EXACT,
    PREFIX,
    WORD,
    PART,
    COMMENT,
    SIMILAR
}
