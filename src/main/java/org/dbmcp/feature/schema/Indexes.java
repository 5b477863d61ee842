package org.dbmcp.feature.schema;

import java.util.List;
import java.util.Map;
import org.dbmcp.database.Fact;

/** Indexes, each once, with only what is not usual. */
final class Indexes {
    private Indexes() {}

    static List<Map<String, Object>> of(List<Fact> lines) {
        List<Fact> keys = lines.stream().filter(each -> !each.is("included")).toList();
        List<Map<String, Object>> indexes =
                Folded.of(keys, Map.of("column", "columns"), "schema", "table", "included");
        for (Map<String, Object> index : indexes) {
            index.remove("unique", false);
            index.remove("primary", false);
            index.remove("valid", true);
            index.remove("visible", true);
            List<String> included = included(lines, index);
            if (!included.isEmpty()) {
                index.put("includes", included);
            }
        }
        return indexes;
    }

    private static List<String> included(List<Fact> lines, Map<String, Object> index) {
        return lines.stream()
                .filter(each -> each.is("included"))
                .filter(each -> each.text("name").equals(index.get("name")))
                .map(each -> each.text("column"))
                .toList();
    }
}
