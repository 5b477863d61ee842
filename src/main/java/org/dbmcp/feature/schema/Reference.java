package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.Fact;

/**
 * A foreign key, or what looks like one.
 *
 * @param name of the constraint; null for a guess
 * @param from the table that refers
 * @param columns of it, in the order of those that they refer to
 * @param to the table that is referred to
 * @param toColumns of it
 * @param onUpdate the same when its key changes
 * @param deferrable when it is checked, if that may be at the end of a transaction; or null
 * @param onDelete what happens when the row that is referred to goes; null for nothing special
 */
record Reference(
        String name,
        TableName from,
        List<String> columns,
        TableName to,
        List<String> toColumns,
        String onDelete,
        String onUpdate,
        String deferrable) {
    /** The references that these lines tell of, each once. */
    static List<Reference> of(List<Fact> lines) {
        Map<List<String>, List<Fact>> byKey = new LinkedHashMap<>();
        for (Fact line : lines) {
            byKey.computeIfAbsent(key(line), any -> new ArrayList<>()).add(line);
        }
        return byKey.values().stream().map(Reference::one).toList();
    }

    /** A guess has no name, and one column. */
    private static List<String> key(Fact line) {
        String guessed = line.text("column") + ">" + line.text("toTable");
        return List.of(
                line.text("schema"),
                line.text("table"),
                line.text("name") == null ? guessed : line.text("name"));
    }

    private static Reference one(List<Fact> lines) {
        Fact first = lines.getFirst();
        return new Reference(
                first.text("name"),
                new TableName(first.text("schema"), first.text("table")),
                lines.stream().map(each -> each.text("column")).toList(),
                new TableName(first.text("toSchema"), first.text("toTable")),
                lines.stream().map(each -> each.text("toColumn")).toList(),
                first.text("onDelete"),
                first.text("onUpdate"),
                first.text("deferrable"));
    }

    boolean guessed() {
        return name == null;
    }

    /** All of it, for an answer. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (guessed()) {
            json.put("guessed", true);
        } else {
            json.put("name", name);
        }
        json.put("from", from.text());
        json.put("columns", columns);
        json.put("to", to.text());
        json.put("toColumns", toColumns);
        if (onDelete != null) {
            json.put("onDelete", onDelete);
        }
        if (onUpdate != null) {
            json.put("onUpdate", onUpdate);
        }
        if (deferrable != null) {
            json.put("deferrable", deferrable);
        }
        return json;
    }
}
