package org.dbmcp.result;

/** A value where there are only texts. */
final class CellText {
    private CellText() {}

    /** A text as it is, and everything else as JSON; null for null, be it SQL's or JSON's. */
    static String of(Object value) {
        if (value == null
                || (value instanceof RawJson json && json.text().strip().equals("null"))) {
            return null;
        }
        if (value instanceof String text) {
            return text;
        }
        boolean endless = value instanceof Number number && !Double.isFinite(number.doubleValue());
        boolean binary = value instanceof Double || value instanceof Float;
        return binary && endless ? value.toString() : JsonCells.text(value);
    }
}
