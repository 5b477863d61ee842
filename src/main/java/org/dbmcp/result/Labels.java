package org.dbmcp.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What columns are called where each name must be there once. */
public final class Labels {
    private Labels() {}

    /** The labels; one that comes again has {@code _2} and so on behind it. */
    public static List<String> unique(List<Column> columns) {
        Set<String> labels = new HashSet<>(columns.stream().map(Column::label).toList());
        Set<String> used = new HashSet<>();
        List<String> keys = new ArrayList<>();
        for (Column column : columns) {
            String key = column.label();
            for (int n = 2; used.contains(key) || (n > 2 && labels.contains(key)); n++) {
                key = column.label() + "_" + n;
            }
            used.add(key);
            keys.add(key);
        }
        return keys;
    }
}
