package org.dbmcp.feature.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/** All objects of a schema and what they are, so that two schemas can be held side by side. */
final class Inventory {
    private static final Map<String, String> COLUMNS = Map.of("column", "columns");

    private final Catalogue catalogue;
    private final String schema;

    /** The schema's own name before another: that of the other side differs, and says nothing. */
    private final Pattern home;

    private final Map<String, String> objects = new TreeMap<>();

    private Inventory(Catalogue catalogue, String schema) {
        this.catalogue = catalogue;
        this.schema = schema;
        String name = Pattern.quote(schema);
        this.home = Pattern.compile("(?<![\\w\"`])(?:\"%1$s\"|`%1$s`|%1$s)\\.".formatted(name));
    }

    /** Each object by its kind and name, such as {@code column orders.id}, with its properties. */
    static Map<String, String> of(Catalogue catalogue, String schema) {
        Inventory inventory = new Inventory(catalogue, schema);
        inventory.tables();
        inventory.columns();
        inventory.folded(Facet.KEYS, "key");
        inventory.references();
        inventory.folded(Facet.INDEXES, "index");
        inventory.plain(Facet.CHECKS, "check");
        inventory.plain(Facet.TRIGGERS, "trigger");
        return inventory.objects;
    }

    private List<Fact> ask(Facet facet) {
        return catalogue.has(facet) ? catalogue.all(facet, Map.of("schema", schema)) : List.of();
    }

    private void tables() {
        for (Fact each : ask(Facet.TABLE)) {
            String kind = each.text("kind").contains("view") ? "view " : "table ";
            Map<String, Object> properties =
                    each.without("schema", "name", "owner", "rowEstimate", "bytes");
            put(kind + each.text("name"), properties);
        }
    }

    private void columns() {
        for (Fact each : ask(Facet.COLUMNS)) {
            put(
                    "column " + each.text("table") + "." + each.text("name"),
                    each.without("schema", "table", "name"));
        }
    }

    private void references() {
        Reference.of(ask(Facet.REFERENCES)).stream()
                .filter(each -> each.from().schema().equals(schema))
                .forEach(this::reference);
    }

    /** What is in the schema itself goes by its name alone, for the other schema has another. */
    private void reference(Reference reference) {
        Map<String, Object> properties = reference.json();
        properties.remove("from");
        properties.remove("name");
        if (reference.to().schema().equals(schema)) {
            properties.put("to", reference.to().table());
        }
        put("foreign key " + reference.from().table() + "." + reference.name(), properties);
    }

    private void folded(Facet facet, String kind) {
        for (Map<String, Object> each : Folded.of(ask(facet), COLUMNS, "schema", "bytes")) {
            Object table = each.remove("table");
            put(kind + " " + table + "." + each.remove("name"), each);
        }
    }

    private void plain(Facet facet, String kind) {
        for (Fact each : ask(facet)) {
            put(
                    kind + " " + each.text("table") + "." + each.text("name"),
                    each.without("schema", "table", "name"));
        }
    }

    private void put(String object, Map<String, Object> properties) {
        Map<String, String> shown = new LinkedHashMap<>();
        properties.forEach(
                (key, value) ->
                        shown.put(key, home.matcher(value.toString().strip()).replaceAll("")));
        objects.put(
                object,
                String.join(
                        ", ",
                        shown.entrySet().stream()
                                .map(each -> words(each.getKey()) + " " + each.getValue())
                                .toList()));
    }

    private static String words(String key) {
        return key.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }
}
