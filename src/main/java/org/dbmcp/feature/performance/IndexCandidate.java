package org.dbmcp.feature.performance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An index that a statement might want.
 *
 * @param equal columns whose values are known, the most telling first
 * @param range a column with bounds; null for none
 * @param sort columns that are sorted by
 */
record IndexCandidate(
        TableFacts table, List<ColumnFacts> equal, ColumnFacts range, List<ColumnFacts> sort) {
    private static final double SHARE_OF_RANGE = 0.3;

    /** All its columns, in their order. */
    List<ColumnFacts> columns() {
        List<ColumnFacts> all = new ArrayList<>(equal);
        all.addAll(rest());
        return all;
    }

    private List<ColumnFacts> rest() {
        return range == null ? sort : List.of(range);
    }

    /** Whether an index that is there does the same. */
    boolean isCovered() {
        return table.indexes().stream().anyMatch(each -> each.covers(names(equal), names(rest())));
    }

    static List<String> names(List<ColumnFacts> columns) {
        return columns.stream().map(each -> TableFacts.lower(each.name())).toList();
    }

    /** Whether it does nothing but sort. */
    boolean onlySorts() {
        return equal.isEmpty() && range == null;
    }

    /** The share of rows that are read with it. */
    double share() {
        double share = product(equal) * (range == null ? 1 : SHARE_OF_RANGE);
        return Math.max(share, 1.0 / table.rows());
    }

    private double product(List<ColumnFacts> columns) {
        double share = 1;
        for (ColumnFacts each : columns) {
            share *= each.share(table.rows());
        }
        return share;
    }

    /** The share of rows that are read without it, by the best index that is there. */
    double shareNow() {
        Set<String> known = new HashSet<>(names(equal));
        double best = 1;
        for (ExistingIndex each : table.indexes()) {
            double share = each.findsOne(known) ? 0 : shareBy(each, known);
            best = Math.min(best, share);
        }
        return Math.max(best, 1.0 / table.rows());
    }

    /** As the statement wants it. */
    private ColumnFacts wanted(String column) {
        return equal.stream()
                .filter(each -> TableFacts.lower(each.name()).equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** Those of its columns whose values nobody counted, which makes all figures guesses. */
    List<String> uncounted() {
        return columns().stream()
                .filter(each -> !sort.contains(each) && !each.isCounted())
                .map(ColumnFacts::name)
                .toList();
    }

    /** Whether it is only right when all values of its columns are there equally often. */
    boolean isEvenByGuess() {
        return equal.stream().anyMatch(each -> each.spread().isEvenByGuess());
    }

    private double shareBy(ExistingIndex index, Set<String> known) {
        List<String> led = index.led(known);
        double share = product(led.stream().map(this::wanted).toList());
        boolean bounded =
                range != null
                        && index.columns().size() > led.size()
                        && index.columns().get(led.size()).equals(TableFacts.lower(range.name()));
        return bounded ? share * SHARE_OF_RANGE : share;
    }
}
