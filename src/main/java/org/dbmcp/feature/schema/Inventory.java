package org.dbmcp.feature.schema;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/** All objects of a schema and what they are, so that two schemas can be held side by side. */
final class Inventory {
    private static final Map<String, String> COLUMNS = Map.of("column", "columns");

    private static final Set<Facet> ASKED =
            EnumSet.of(
                    Facet.TABLE,
                    Facet.COLUMNS,
                    Facet.KEYS,
                    Facet.REFERENCES,
                    Facet.INDEXES,
                    Facet.CHECKS,
                    Facet.TRIGGERS,
                    Facet.PARTITIONS,
                    Facet.ROUTINES,
                    Facet.TYPES,
                    Facet.SEQUENCES);

    /** So many are asked for of each of these, and one more. */
    static final int MOST = 5000;

    private static final Set<Facet> BOUNDED =
            EnumSet.of(
                    Facet.TRIGGERS, Facet.PARTITIONS, Facet.ROUTINES, Facet.TYPES, Facet.SEQUENCES);

    private final Catalogue catalogue;
    private final String schema;
    private final String product;
    private final Set<Facet> told = EnumSet.noneOf(Facet.class);

    private final Set<Facet> tooMany = EnumSet.noneOf(Facet.class);
    private final Home home;

    private final Map<String, Item> objects = new TreeMap<>();
    private final Set<String> relations = new TreeSet<>();

    private final Unseen unseen;

    private Inventory(Catalogue catalogue, String connection, String schema) {
        this.catalogue = catalogue;
        this.schema = schema;
        this.product = catalogue.product();
        ASKED.stream().filter(catalogue::has).forEach(told::add);
        this.home = Home.of(schema);
        this.unseen = Unseen.of(catalogue, connection, schema);
    }

    static Inventory of(Catalogue catalogue, String connection, String schema) {
        Inventory inventory = new Inventory(catalogue, connection, schema);
        inventory.tables();
        inventory.folded(Facet.KEYS, "key");
        inventory.references();
        inventory.folded(Facet.INDEXES, "index");
        inventory.plain(Facet.CHECKS, "check");
        inventory.plain(Facet.TRIGGERS, "trigger");
        inventory.plain(Facet.PARTITIONS, "partition");
        inventory.loose(Facet.ROUTINES);
        inventory.loose(Facet.TYPES);
        inventory.loose(Facet.SEQUENCES);
        return inventory;
    }

    String schema() {
        return schema;
    }

    /** The product's own name. */
    String product() {
        return product;
    }

    /** What the product can be asked. */
    Set<Facet> told() {
        return told;
    }

    /** What the login is not shown. */
    Unseen unseen() {
        return unseen;
    }

    /** What there is more of than is told, so that nothing of it is here. */
    Set<Facet> tooMany() {
        return tooMany;
    }

    /** Each object by its kind and name, such as {@code column orders.id}. */
    Map<String, Item> objects() {
        return objects;
    }

    /** The object of this name, if one of these facets told of it; else null. */
    Item of(String name, Set<Facet> facets) {
        Item item = objects.get(name);
        return item != null && facets.contains(item.facet()) ? item : null;
    }

    /** Whether there is such a table or view. */
    boolean holds(String table) {
        return relations.contains(table);
    }

    /** How many objects a facet told of. */
    long count(Facet facet) {
        return objects.values().stream().filter(each -> each.facet() == facet).count();
    }

    private List<Fact> ask(Facet facet) {
        if (!told.contains(facet)) {
            return List.of();
        }
        List<Fact> facts = catalogue.all(facet, Map.of("schema", schema, "home", home.bare()));
        if (BOUNDED.contains(facet) && facts.size() > MOST) {
            tooMany.add(facet);
            return List.of();
        }
        return facts;
    }

    /** Where a sequence is a table as well, it is told as a sequence. */
    private void tables() {
        Set<String> sequences = new TreeSet<>();
        for (Fact each : ask(Facet.TABLE)) {
            if (each.text("kind").equals("sequence")) {
                sequences.add(each.text("name"));
                continue;
            }
            boolean view = each.text("kind").contains("view");
            Map<String, Object> properties =
                    each.without("schema", "name", "owner", "rowEstimate", "bytes");
            boolean hidden = view && properties.getOrDefault("definition", "").toString().isBlank();
            if (hidden) {
                properties.remove("definition");
            }
            relations.add(each.text("name"));
            String kind = view ? "view " : "table ";
            put(Facet.TABLE, null, kind + each.text("name"), properties, hidden);
        }
        for (Fact each : ask(Facet.COLUMNS)) {
            if (!sequences.contains(each.text("table"))) {
                put(Facet.COLUMNS, "column", each);
            }
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
        String name = "foreign key " + reference.from().table() + "." + reference.name();
        put(Facet.REFERENCES, reference.from().table(), name, properties, false);
    }

    private void folded(Facet facet, String kind) {
        for (Map<String, Object> each : Folded.of(ask(facet), COLUMNS, "schema", "bytes")) {
            Object table = each.remove("table");
            String name = kind + " " + table + "." + each.remove("name");
            put(facet, table.toString(), name, each, false);
        }
    }

    private void plain(Facet facet, String kind) {
        ask(facet).forEach(each -> put(facet, kind, each));
    }

    private void put(Facet facet, String kind, Fact fact) {
        String name = kind + " " + fact.text("table") + "." + fact.text("name");
        Map<String, Object> properties =
                fact.without("schema", "table", "name", "rowEstimate", "bytes");
        put(facet, fact.text("table"), name, properties, false);
    }

    /** What belongs to no table; several may have one name, if they take other types. */
    private void loose(Facet facet) {
        for (Fact each : ask(facet)) {
            String kind = facet == Facet.SEQUENCES ? "sequence" : each.text("kind");
            String types = each.text("types") == null ? "" : "(" + each.text("types") + ")";
            put(
                    facet,
                    null,
                    kind + " " + each.text("name") + shown(types),
                    each.without("schema", "name", "kind", "types", "hidden"),
                    each.is("hidden"));
        }
    }

    private void put(
            Facet facet,
            String table,
            String object,
            Map<String, Object> properties,
            boolean hidden) {
        Map<String, String> shown = new LinkedHashMap<>();
        properties.forEach((key, value) -> shown.put(key, shown(value)));
        objects.put(object, new Item(facet, table, shown, hidden));
    }

    private String shown(Object value) {
        return home.without(value.toString().strip());
    }
}
