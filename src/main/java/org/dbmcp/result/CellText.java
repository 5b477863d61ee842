package org.dbmcp.result;

/** A value where there are only texts. */
final class CellText {
    private CellText() {}

    /** A text as it is, and everything else as JSON; null for null. */
    static String of(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            // not a number and infinity have no form in JSON, and need none here
            case Number number -> number.toString();
            default -> JsonCells.text(value);
        };
    }
}
