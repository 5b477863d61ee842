package org.dbmcp.feature.performance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.sql.NamedTable;

/** The tables that statements name, each asked for once. */
final class TableShelf {
    private final Catalogue catalogue;
    private final List<Fact> names;
    private final Map<Fact, TableFacts> known = new HashMap<>();

    TableShelf(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = catalogue.all(Facet.NAMES, Map.of());
    }

    /** The table that is meant; empty when there is none, or it is a view. */
    Optional<TableFacts> find(NamedTable named) {
        List<Fact> found = all(named);
        return found.stream()
                .filter(each -> each.is("default"))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .filter(each -> each.text("kind").contains("table"))
                .map(this::facts);
    }

    /** All that may be meant, views as well. */
    List<Fact> all(NamedTable named) {
        return names.stream()
                .filter(each -> each.text("name").equalsIgnoreCase(named.name()))
                .filter(each -> isIn(each, named.schema()))
                .toList();
    }

    private static boolean isIn(Fact table, String schema) {
        return schema == null || schema.equalsIgnoreCase(table.text("schema"));
    }

    private TableFacts facts(Fact table) {
        TableFacts facts = known.get(table);
        if (facts == null) {
            facts = TableFacts.of(catalogue, table.text("schema"), table.text("name"));
            known.put(table, facts);
        }
        return facts;
    }
}
