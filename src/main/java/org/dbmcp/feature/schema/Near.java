package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.database.SimilarNames;
import org.dbmcp.driver.Facet;

/**
 * What may have been meant by terms that nothing fits. Tables are few enough to look at all their
 * names; of everything else the database picks what has a part of the term in about its place.
 */
record Near(Catalogue catalogue, List<Term> terms, Set<ObjectKind> kinds, String schema) {
    private static final Set<ObjectKind> TABLES =
            Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    /** The objects, several of one name among them. */
    Collection<Found> all() {
        List<Found> all = new ArrayList<>();
        if (kinds.stream().anyMatch(TABLES::contains)) {
            all.addAll(similar(catalogue.all(Facet.NAMES, Map.of()), terms));
        }
        Set<Facet> others = new LinkedHashSet<>();
        kinds.stream()
                .filter(each -> !TABLES.contains(each) && each != ObjectKind.SCHEMA)
                .forEach(each -> others.add(each.facet()));
        List<Term> wordy = terms.stream().filter(Misspelling::isLongEnough).toList();
        for (Facet facet : others) {
            if (!wordy.isEmpty() && catalogue.has(facet)) {
                all.addAll(similar(catalogue.all(facet, values(wordy)), wordy));
            }
        }
        return all;
    }

    private Map<String, String> values(List<Term> wanted) {
        List<String> patterns = wanted.stream().map(Misspelling::pattern).toList();
        return Map.of(
                "pattern",
                String.join("|", patterns),
                "word",
                wanted.getFirst().joined(),
                "schema",
                schema);
    }

    private List<Found> similar(List<Fact> facts, List<Term> wanted) {
        List<Fact> meant = facts.stream().filter(this::isWanted).toList();
        Set<String> names = new LinkedHashSet<>();
        meant.forEach(each -> names.add(each.text("name")));
        Set<String> near = new HashSet<>();
        wanted.forEach(each -> near.addAll(SimilarNames.of(each.joined(), names)));
        return meant.stream()
                .filter(each -> near.contains(each.text("name")))
                .map(each -> new Found(kind(each), new Score(0, Match.SIMILAR), each))
                .toList();
    }

    private boolean isWanted(Fact fact) {
        return kinds.contains(kind(fact))
                && (schema.isEmpty() || schema.equals(fact.text("schema")));
    }

    private static ObjectKind kind(Fact fact) {
        return ObjectKind.of(fact.text("kind"));
    }
}
