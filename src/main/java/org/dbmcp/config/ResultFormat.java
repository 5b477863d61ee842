package org.dbmcp.config;

/** How the text of an answer shows rows. */
public enum ResultFormat {
    /** Each row an object, one a line: the shape of the Node original. */
    JSON,
    /** One JSON object with the names once, and each row an array. */
    COMPACT,
    /** RFC 4180 with a header, and lines that end with a line feed; NULL is empty, "" is quoted. */
    CSV,
    /** A table of Markdown. */
    MARKDOWN,
    /** Each row an object on a line of its own, and nothing else. */
    NDJSON,
    /** Token-Oriented Object Notation: names once, values parted by commas, few quotes. */
    TOON,
    /** No rows in the text: they are in the structured content, as arrays. */
    STRUCTURED
}
