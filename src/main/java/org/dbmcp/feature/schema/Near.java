package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.database.SimilarNames;
import org.dbmcp.driver.Facet;

/**
 * What may have been meant by terms that nothing fits, each with how many words were looked for
 * beside it. Tables are few enough to look at all their names; of everything else the database
 * picks what has a part of the term in about its place.
 */
record Near(Catalogue catalogue, Map<Term, Integer> terms, Set<ObjectKind> kinds, String schema) {
    private static final Set<ObjectKind> TABLES =
            Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    /** The objects, several of one name among them. */
    Collection<Found> all() {
        List<Found> all = new ArrayList<>();
        if (kinds.stream().anyMatch(TABLES::contains)) {
            all.addAll(similar(catalogue.all(Facet.NAMES, Map.of()), terms.keySet()));
        }
        Set<Facet> others = new LinkedHashSet<>();
        kinds.stream()
                .filter(each -> !TABLES.contains(each) && each != ObjectKind.SCHEMA)
                .filter(each -> each.isListedBy(catalogue))
                .forEach(each -> others.add(each.facet()));
        List<Term> wordy = terms.keySet().stream().filter(Misspelling::isLongEnough).toList();
        for (Facet facet : others) {
            if (!wordy.isEmpty()) {
                all.addAll(similar(catalogue.all(facet, values(wordy)), wordy));
            }
        }
        return all;
    }

    private Map<String, Object> values(List<Term> wanted) {
        List<String> patterns = wanted.stream().map(Misspelling::pattern).toList();
        return new Sought(
                        String.join("|", patterns),
                        wanted.getFirst().joined(),
                        schema,
                        wanted.stream().mapToInt(Misspelling::shortest).min().orElseThrow(),
                        wanted.stream().mapToInt(Misspelling::longest).max().orElseThrow())
                .values();
    }

    private List<Found> similar(List<Fact> facts, Collection<Term> wanted) {
        List<Fact> meant = facts.stream().filter(this::isWanted).toList();
        Set<String> names = new LinkedHashSet<>();
        meant.forEach(each -> names.add(each.text("name")));
        Map<String, Integer> near = new HashMap<>();
        for (Term term : wanted) {
            SimilarNames.of(term.joined(), names)
                    .forEach(each -> near.merge(each, terms.get(term), Math::min));
        }
        return meant.stream()
                .filter(each -> near.containsKey(each.text("name")))
                .map(each -> new Found(kind(each), score(near.get(each.text("name"))), each))
                .toList();
    }

    private static Score score(int missing) {
        return new Score(missing, Match.SIMILAR);
    }

    private boolean isWanted(Fact fact) {
        return kinds.contains(kind(fact))
                && (schema.isEmpty() || schema.equals(fact.text("schema")));
    }

    private static ObjectKind kind(Fact fact) {
        return ObjectKind.of(fact.text("kind"));
    }
}
