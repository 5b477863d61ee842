package org.dbmcp.feature.performance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An index that is wanted.
 *
 * @param statements who wants it, each once
 * @param read how many rows they read now, by statistics
 * @param saved how many of them it would save them
 */
record IndexWish(IndexCandidate candidate, List<Statement> statements, double read, double saved) {
    /** What sorting is thought to cost, as a share of the rows. */
    private static final double SORTING = 0.5;

    private static final double LEAST_GAIN = 0.5;

    /**
     * Who wants an index.
     *
     * @param calls how often it runs
     */
    record Statement(String sql, long calls) {}

    static IndexWish of(IndexCandidate candidate, Statement statement) {
        double read = candidate.shareNow() * candidate.table().rows() * statement.calls();
        return new IndexWish(candidate, List.of(statement), read, read * gain(candidate));
    }

    private static double gain(IndexCandidate candidate) {
        return candidate.onlySorts() ? SORTING : 1 - candidate.share() / candidate.shareNow();
    }

    /** The share of rows read now that need no longer be read, by statistics. */
    double gain() {
        return read > 0 ? saved / read : 0;
    }

    /** Whether statistics alone speak for it. */
    boolean isLikely() {
        return gain() >= LEAST_GAIN;
    }

    /** The same, wanted by those of the other one as well. */
    IndexWish and(IndexWish other) {
        Set<Statement> all = new LinkedHashSet<>(statements);
        all.addAll(other.statements);
        return new IndexWish(candidate, List.copyOf(all), read + other.read, saved + other.saved);
    }

    /** Whether the other index finds all that this one does. */
    boolean isPartOf(IndexWish other) {
        List<String> columns = IndexCandidate.names(candidate.columns());
        List<String> longer = IndexCandidate.names(other.candidate.columns());
        return candidate.table().equals(other.candidate.table())
                && columns.size() < longer.size()
                && longer.subList(0, columns.size()).equals(columns);
    }

    /** What it is an index of, such as {@code sale (buyer, day)}. */
    String label() {
        List<String> columns = candidate.columns().stream().map(ColumnFacts::name).toList();
        return "%s (%s)".formatted(candidate.table().name(), String.join(", ", columns));
    }
}
