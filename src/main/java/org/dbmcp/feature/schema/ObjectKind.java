package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.dbmcp.database.Catalogue;
import org.dbmcp.driver.Facet;

/** What there is to be found in a database, the most wanted first. */
public enum ObjectKind {
    SCHEMA(Facet.SCHEMAS),
    TABLE(Facet.FIND_TABLES),
    VIEW(Facet.FIND_TABLES),
    MATERIALIZED_VIEW(Facet.FIND_TABLES),
    COLUMN(Facet.FIND_COLUMNS),
    FUNCTION(Facet.FIND_ROUTINES),
    PROCEDURE(Facet.FIND_ROUTINES),
    TYPE(Facet.FIND_ROUTINES),
    SEQUENCE(Facet.FIND_TABLES),
    INDEX(Facet.FIND_PARTS),
    TRIGGER(Facet.FIND_PARTS);

    /** What is looked for when nobody says: names that statements use. */
    static final Set<ObjectKind> USUAL = EnumSet.complementOf(EnumSet.of(INDEX, TRIGGER));

    private final Facet facet;

    ObjectKind(Facet facet) {
        this.facet = facet;
    }

    /** The question that finds it. */
    Facet facet() {
        return facet;
    }

    /** The kind in a catalogue's own words, such as {@code partitioned table}. */
    static ObjectKind of(String words) {
        for (ObjectKind kind : values()) {
            if (kind.words().equals(words)) {
                return kind;
            }
        }
        return words.endsWith("view") ? VIEW : TABLE;
    }

    /** Whether the product lists such objects. */
    boolean isListedBy(Catalogue catalogue) {
        return catalogue.has(facet) && catalogue.has(words());
    }

    private String words() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** Says which of these kinds the product does not list; null when it lists all of them. */
    static String lacking(Collection<ObjectKind> kinds, Catalogue catalogue) {
        String lacking =
                kinds.stream()
                        .filter(each -> !each.isListedBy(catalogue))
                        .map(ObjectKind::words)
                        .distinct()
                        .collect(joining(", "));
        return lacking.isEmpty() ? null : catalogue.product() + " lists no " + lacking;
    }
}
