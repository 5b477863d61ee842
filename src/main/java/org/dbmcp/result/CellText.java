package org.dbmcp.result;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** A value where there are only texts. */
final class CellText {
    private CellText() {}

    /** A text as it is, and everything else as JSON. */
    static String of(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
