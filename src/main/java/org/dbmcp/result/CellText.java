package org.dbmcp.result;

import java.util.List;
import java.util.Map;

/** A value where there are only texts. */
final class CellText {
    private CellText() {}

    /** What is made of values as JSON, and everything else as it is; null for any null. */
    static String of(Object value) {
        if (value == null
                || (value instanceof RawJson json && json.text().strip().equals("null"))) {
            return null;
        }
        boolean endless = value instanceof Number number && !Double.isFinite(number.doubleValue());
        boolean number = value instanceof Double || value instanceof Float;
        return isNested(value) || (number && !endless) ? JsonCells.text(value) : value.toString();
    }

    /** Whether it has no text of its own but JSON. */
    static boolean isNested(Object value) {
        return value instanceof RawJson
                || value instanceof Binary
                || value instanceof CutText
                || value instanceof List<?>
                || value instanceof Map<?, ?>;
    }
}
