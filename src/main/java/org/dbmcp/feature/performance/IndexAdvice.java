package org.dbmcp.feature.performance;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Ranks candidates, and words those that are worth it. */
final class IndexAdvice {
    private static final int MOST = 10;
    private static final int ROW_OVERHEAD = 16;
    private static final int LONGEST_NAME = 60;
    private static final double LEAST_GAIN = 0.5;

    /** What sorting is thought to cost, as a share of the rows. */
    private static final double SORTING = 0.5;

    private final UnaryOperator<String> quoted;
    private final Map<List<Object>, Wish> wishes = new LinkedHashMap<>();

    /** What is wanted, by how many statements, and how many rows it would save them. */
    private record Wish(IndexCandidate candidate, int statements, double saved) {
        private Wish and(Wish other) {
            return new Wish(candidate, statements + other.statements, saved + other.saved);
        }

        private boolean isPartOf(Wish other) {
            List<ColumnFacts> columns = candidate.columns();
            List<ColumnFacts> longer = other.candidate.columns();
            return candidate.table().equals(other.candidate.table())
                    && columns.size() < longer.size()
                    && longer.subList(0, columns.size()).equals(columns);
        }
    }

    /**
     * @param quoted writes a name as the product wants it
     */
    IndexAdvice(UnaryOperator<String> quoted) {
        this.quoted = quoted;
    }

    /**
     * Takes a candidate, if it is worth it.
     *
     * @param calls how often its statement runs
     */
    void add(IndexCandidate candidate, long calls) {
        if (candidate.isCovered() || gain(candidate) < LEAST_GAIN) {
            return;
        }
        double saved = gain(candidate) * candidate.shareNow() * candidate.table().rows();
        List<Object> key = List.of(candidate.table(), candidate.columns());
        wishes.merge(key, new Wish(candidate, 1, saved * calls), Wish::and);
    }

    private static double gain(IndexCandidate candidate) {
        return candidate.onlySorts() ? SORTING : 1 - candidate.share() / candidate.shareNow();
    }

    /** The best ones, the best first. */
    List<IndexSuggestion> best() {
        List<Wish> all = new ArrayList<>(wishes.values());
        return all.stream()
                .filter(each -> all.stream().noneMatch(each::isPartOf))
                .sorted(comparingDouble(Wish::saved).reversed())
                .limit(MOST)
                .map(this::worded)
                .toList();
    }

    private IndexSuggestion worded(Wish wish) {
        IndexCandidate candidate = wish.candidate();
        TableFacts table = candidate.table();
        List<String> columns = candidate.columns().stream().map(ColumnFacts::name).toList();
        int width = candidate.columns().stream().mapToInt(ColumnFacts::width).sum();
        return new IndexSuggestion(
                table.schema() + "." + table.name(),
                columns,
                reason(candidate),
                candidate.onlySorts()
                        ? null
                        : BigDecimal.valueOf(gain(candidate)).setScale(3, RoundingMode.HALF_UP),
                table.rows() * (width + ROW_OVERHEAD),
                wish.statements(),
                ddl(table, columns),
                "statistics");
    }

    private static String reason(IndexCandidate candidate) {
        StringBuilder reason = new StringBuilder();
        if (!candidate.equal().isEmpty()) {
            reason.append("compared with values: ").append(list(candidate.equal())).append("; ");
        }
        if (candidate.range() != null) {
            reason.append("bounded: ").append(candidate.range().name()).append("; ");
        }
        if (!candidate.sort().isEmpty()) {
            reason.append("first rows by: ").append(list(candidate.sort())).append("; ");
        }
        long rows = candidate.table().rows();
        return reason.append(
                        "about %s of %s rows are read now"
                                .formatted(Math.round(candidate.shareNow() * rows), rows))
                .toString();
    }

    private static String list(List<ColumnFacts> columns) {
        return columns.stream().map(ColumnFacts::name).collect(joining(", "));
    }

    private String ddl(TableFacts table, List<String> columns) {
        String plain = "idx_" + table.name() + "_" + String.join("_", columns);
        String name = plain.replaceAll("[^\\p{L}\\p{N}_]", "_");
        return "CREATE INDEX %s ON %s.%s (%s)"
                .formatted(
                        quoted.apply(name.substring(0, Math.min(LONGEST_NAME, name.length()))),
                        quoted.apply(table.schema()),
                        quoted.apply(table.name()),
                        columns.stream().map(quoted).collect(joining(", ")));
    }
}
