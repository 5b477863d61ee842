package org.dbmcp.database;

import java.util.List;
import java.util.Map;
import org.dbmcp.result.Binary;
import org.dbmcp.result.CutText;
import org.dbmcp.result.RawJson;

/** About how many bytes a row took on its way, by its values. */
final class RowSize {
    /** Of a number, a time, and the like. */
    private static final int SMALL = 32;

    private RowSize() {}

    /** The row's size; of what was cut its whole size. */
    static long of(Object[] values) {
        long bytes = 0;
        for (Object value : values) {
            bytes += of(value);
        }
        return bytes;
    }

    private static long of(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> text.length();
            case RawJson json -> json.text().length();
            case CutText cut -> cut.chars();
            // two digits for each
            case Binary binary -> 2L * binary.length();
            case List<?> list -> list.stream().mapToLong(RowSize::of).sum();
            case Map<?, ?> map -> map.values().stream().mapToLong(RowSize::of).sum();
            default -> SMALL;
        };
    }
}
