package org.dbmcp.feature.schema;

/** How much an answer tells of each object. */
public enum Detail {
    NAMES,
    SUMMARY,
    FULL
}
