package org.dbmcp.feature.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dbmcp.database.Fact;

/** Which columns belong to keys: PK, FK and UK, as diagrams call them. */
record Roles(Map<List<String>, Set<String>> byColumn) {
    static Roles of(List<Fact> keys, List<Reference> references) {
        Map<List<String>, Set<String>> byColumn = new HashMap<>();
        for (Fact key : keys) {
            String role = key.text("kind").equals("primary") ? "PK" : "UK";
            add(byColumn, key.text("table"), key.text("column"), role);
        }
        for (Reference reference : references) {
            reference
                    .columns()
                    .forEach(each -> add(byColumn, reference.from().table(), each, "FK"));
        }
        return new Roles(byColumn);
    }

    private static void add(
            Map<List<String>, Set<String>> byColumn, String table, String column, String role) {
        byColumn.computeIfAbsent(List.of(table, column), any -> new TreeSet<>()).add(role);
    }

    /** Several are separated by commas. */
    String of(String table, String column) {
        return String.join(", ", byColumn.getOrDefault(List.of(table, column), Set.of()));
    }
}
