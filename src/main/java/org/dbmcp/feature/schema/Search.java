package org.dbmcp.feature.schema;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;

/** Finds objects by terms: a question for each sort of object, however many tables there are. */
record Search(Catalogue catalogue, List<Term> terms, Set<ObjectKind> kinds, String schema) {
    /** As many as the questions give at most: then there may be more. */
    private static final int MOST_OF_A_SORT = 5000;

    private static final int MOST_COLUMNS = 1000;

    /**
     * All that was found.
     *
     * @param complete whether nothing was left out for being too many
     */
    record Result(List<Found> found, boolean complete) {}

    Result run() {
        Map<Facet, List<Fact>> answers = new EnumMap<>(Facet.class);
        Set<Facet> asked = new LinkedHashSet<>();
        kinds.forEach(each -> asked.add(each.facet()));
        for (Facet facet : asked) {
            if (catalogue.has(facet)) {
                answers.put(facet, catalogue.all(facet, values()));
            }
        }
        Map<String, Found> found = new LinkedHashMap<>();
        answers.values().stream().flatMap(Collection::stream).forEach(fact -> judge(fact, found));
        Map<Term, Integer> missed = new Missed(terms, List.copyOf(found.values())).all();
        if (!missed.isEmpty()) {
            new Near(catalogue, missed, kinds, schema).all().forEach(each -> put(found, each));
        }
        boolean complete =
                answers.entrySet().stream()
                        .noneMatch(each -> each.getValue().size() >= most(each.getKey()));
        return new Result(found.values().stream().sorted(Found.RELEVANCE).toList(), complete);
    }

    private static int most(Facet facet) {
        return facet == Facet.FIND_COLUMNS ? MOST_COLUMNS : MOST_OF_A_SORT;
    }

    private Map<String, Object> values() {
        String pattern = String.join("|", terms.stream().map(Term::pattern).toList());
        return Sought.of(
                        terms.isEmpty() ? "." : pattern,
                        terms.isEmpty() ? "" : terms.getFirst().name(),
                        schema)
                .values();
    }

    private void judge(Fact fact, Map<String, Found> found) {
        boolean isSchema = fact.text("kind") == null;
        ObjectKind kind = isSchema ? ObjectKind.SCHEMA : ObjectKind.of(fact.text("kind"));
        if (!kinds.contains(kind) || !isWanted(fact)) {
            return;
        }
        Score score = score(fact);
        if (score != null) {
            put(found, new Found(kind, score, named(fact)));
        }
    }

    private static void put(Map<String, Found> found, Found candidate) {
        ObjectKind kind = candidate.kind();
        String overload = kind == ObjectKind.FUNCTION ? candidate.fact().text("type") : "";
        found.putIfAbsent(kind + " " + candidate.name() + overload, candidate);
    }

    private boolean isWanted(Fact fact) {
        return schema.isEmpty() || schema.equals(fact.text("schema"));
    }

    /** A schema's own name is that of its schema. */
    private static Fact named(Fact fact) {
        if (fact.text("name") != null) {
            return fact;
        }
        Map<String, Object> values = new LinkedHashMap<>(fact.values());
        values.put("name", fact.text("schema"));
        return new Fact(values);
    }

    private Score score(Fact fact) {
        if (terms.isEmpty()) {
            return Score.ANY;
        }
        return terms.stream()
                .map(each -> each.score(fact))
                .filter(Objects::nonNull)
                .min(Score::compareTo)
                .orElse(null);
    }
}
