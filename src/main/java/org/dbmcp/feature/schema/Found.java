package org.dbmcp.feature.schema;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dbmcp.database.Fact;

/** An object that was found, and why. */
record Found(ObjectKind kind, Score score, Fact fact) {
    /** The most relevant first, and always in the same order. */
    static final Comparator<Found> RELEVANCE =
            Comparator.comparing(Found::isOneOfMany)
                    .thenComparing(Found::score)
                    .thenComparing(Found::kind)
                    .thenComparingInt(each -> each.fact().text("name").length())
                    .thenComparing(Found::name);

    /** There may be thousands of parts, and what is wanted is what they are parts of. */
    private boolean isOneOfMany() {
        return score.match() != Match.EXACT && "partition".equals(fact.text("kind"));
    }

    /** With its schema, and its table where it belongs to one. */
    String name() {
        String name = fact.text("name");
        if (kind == ObjectKind.SCHEMA) {
            return fact.text("schema");
        }
        String schema = fact.text("schema");
        String parent = fact.text("parent");
        return parent == null
                ? new TableName(schema, name).text()
                : new TableName(schema, parent).text() + "." + new TableName(null, name).text();
    }

    /** The table itself, when it is one. */
    TableName table() {
        boolean readable =
                kind == ObjectKind.TABLE
                        || kind == ObjectKind.VIEW
                        || kind == ObjectKind.MATERIALIZED_VIEW;
        return readable ? new TableName(fact.text("schema"), fact.text("name")) : null;
    }

    Map<String, Object> json(Detail detail) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", words());
        json.put("name", name());
        if (detail != Detail.NAMES) {
            fact.without("schema", "name", "parent", "kind", "default")
                    .forEach(
                            (key, value) ->
                                    json.put(
                                            key,
                                            value instanceof String text
                                                    ? Brief.cut(text, Brief.SHORT)
                                                    : value));
            if (score.match() != null) {
                json.put("match", score.match());
            }
        }
        return json;
    }

    private String words() {
        String words = fact.text("kind");
        return words == null ? "schema" : words;
    }
}
