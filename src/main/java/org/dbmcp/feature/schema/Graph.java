package org.dbmcp.feature.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables and the references between them, which can be walked in both directions. */
final class Graph {
    /** Longer ways join what does not belong together, and there are very many. */
    static final int LONGEST_WAY = 8;

    private static final int MOST_WAYS = 5;

    private final Map<TableName, List<Reference>> byTable = new LinkedHashMap<>();

    Graph(List<Reference> references) {
        for (Reference each : references) {
            at(each.from()).add(each);
            if (!each.to().equals(each.from())) {
                at(each.to()).add(each);
            }
        }
    }

    private List<Reference> at(TableName table) {
        return byTable.computeIfAbsent(table, any -> new ArrayList<>());
    }

    /** The references within so many steps around these tables. */
    Set<Reference> around(List<TableName> tables, int steps) {
        Set<Reference> around = new LinkedHashSet<>();
        Set<TableName> seen = new LinkedHashSet<>(tables);
        Set<TableName> edge = new LinkedHashSet<>(tables);
        for (int step = 0; step < steps && !edge.isEmpty(); step++) {
            Set<TableName> next = new LinkedHashSet<>();
            for (TableName table : edge) {
                for (Reference each : byTable.getOrDefault(table, List.of())) {
                    around.add(each);
                    next.add(other(each, table));
                }
            }
            next.removeAll(seen);
            seen.addAll(next);
            edge = next;
        }
        return around;
    }

    /**
     * The shortest ways from one table to another, a few at most; none when there is no way. To
     * itself they are its own references.
     */
    List<List<Step>> ways(TableName from, TableName to) {
        if (from.equals(to)) {
            return toItself(from);
        }
        Map<TableName, Integer> distance = distances(to);
        List<List<Step>> ways = new ArrayList<>();
        if (distance.containsKey(from) && distance.get(from) <= LONGEST_WAY) {
            walk(from, to, distance, new ArrayDeque<>(), ways);
        }
        return ways;
    }

    /** From a row to the one that it refers to in the same table. */
    private List<List<Step>> toItself(TableName table) {
        return at(table).stream()
                .filter(each -> each.from().equals(each.to()))
                .limit(MOST_WAYS)
                .map(each -> List.of(new Step(each, true)))
                .toList();
    }

    private Map<TableName, Integer> distances(TableName to) {
        Map<TableName, Integer> distance = new HashMap<>();
        Deque<TableName> queue = new ArrayDeque<>();
        distance.put(to, 0);
        queue.add(to);
        while (!queue.isEmpty()) {
            TableName table = queue.remove();
            for (Reference each : byTable.getOrDefault(table, List.of())) {
                TableName next = other(each, table);
                if (distance.putIfAbsent(next, distance.get(table) + 1) == null) {
                    queue.add(next);
                }
            }
        }
        return distance;
    }

    /** Only steps that come nearer, so that every way found is one of the shortest. */
    private void walk(
            TableName at,
            TableName to,
            Map<TableName, Integer> distance,
            Deque<Step> walked,
            List<List<Step>> ways) {
        if (ways.size() == MOST_WAYS) {
            return;
        }
        if (at.equals(to)) {
            ways.add(List.copyOf(walked));
            return;
        }
        for (Reference each : byTable.getOrDefault(at, List.of())) {
            TableName next = other(each, at);
            if (distance.get(next) < distance.get(at)) {
                walked.addLast(new Step(each, each.from().equals(at)));
                walk(next, to, distance, walked, ways);
                walked.removeLast();
            }
        }
    }

    private static TableName other(Reference reference, TableName table) {
        return reference.from().equals(table) ? reference.to() : reference.from();
    }
}
