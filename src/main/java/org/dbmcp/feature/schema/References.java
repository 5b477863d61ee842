package org.dbmcp.feature.schema;

import java.util.List;
import java.util.Map;
import org.dbmcp.database.Fact;

/** The foreign keys of a table, in both directions. */
record References(List<Fact> lines, TableName table) {
    /** Those that it has. */
    List<Map<String, Object>> out() {
        return Reference.of(lines).stream()
                .filter(each -> each.from().equals(table))
                .map(each -> without(each.json(), "from"))
                .toList();
    }

    /** Those that lead to it. */
    List<Map<String, Object>> in() {
        return Reference.of(lines).stream()
                .filter(each -> each.to().equals(table))
                .map(each -> without(each.json(), "to"))
                .toList();
    }

    private static Map<String, Object> without(Map<String, Object> json, String key) {
        json.remove(key);
        return json;
    }
}
