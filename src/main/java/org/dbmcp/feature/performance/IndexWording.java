package org.dbmcp.feature.performance;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words suggestions.
 *
 * @param quoted writes a name as the product wants it
 * @param online how an index begins to be made while others write
 */
record IndexWording(UnaryOperator<String> quoted, String online) {
    /** With so many rows, whoever writes would wait for seconds. */
    private static final int MANY_ROWS = 100_000;

    private static final String MAKE = "CREATE INDEX";
    private static final int ROW_OVERHEAD = 16;
    private static final int LONGEST_NAME = 60;

    /** What statistics make of it. */
    IndexSuggestion byStatistics(IndexWish wish) {
        IndexCandidate candidate = wish.candidate();
        boolean guessed = !candidate.uncounted().isEmpty();
        int width = candidate.columns().stream().mapToInt(ColumnFacts::width).sum();
        return new IndexSuggestion(
                table(candidate),
                columns(candidate),
                reason(candidate),
                candidate.onlySorts() || guessed ? null : decimal(wish.gain(), 3),
                candidate.table().rows() * (width + ROW_OVERHEAD),
                null,
                null,
                wish.statements().size(),
                advised(candidate),
                guessed ? "guess" : "statistics");
    }

    /** What a trial showed of it. */
    IndexSuggestion byTrial(IndexWish wish, IndexGain gain, String method) {
        IndexCandidate candidate = wish.candidate();
        return new IndexSuggestion(
                table(candidate),
                columns(candidate),
                reason(candidate),
                decimal(gain.share(), 3),
                gain.bytes(),
                decimal(gain.before(), 2),
                decimal(gain.after(), 2),
                gain.statements(),
                advised(candidate),
                method);
    }

    private static BigDecimal decimal(double number, int digits) {
        return BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    }

    private static String table(IndexCandidate candidate) {
        return candidate.table().schema() + "." + candidate.table().name();
    }

    private static List<String> columns(IndexCandidate candidate) {
        return candidate.columns().stream().map(ColumnFacts::name).toList();
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
            reason.append("sorted by: ").append(list(candidate.sort())).append("; ");
        }
        if (!candidate.uncounted().isEmpty()) {
            return reason.append("no statistics on ")
                    .append(String.join(", ", candidate.uncounted()))
                    .append(", so what it gains is not known")
                    .toString();
        }
        long rows = candidate.table().rows();
        return reason.append(
                        "about %s of %s rows are read now"
                                .formatted(Math.round(candidate.shareNow() * rows), rows))
                .append(candidate.isEvenByGuess() ? "; if all values are as common" : "")
                .toString();
    }

    private static String list(List<ColumnFacts> columns) {
        return columns.stream().map(ColumnFacts::name).collect(joining(", "));
    }

    /** What makes it without being in the way of others. */
    private String advised(IndexCandidate candidate) {
        return ddl(candidate, candidate.table().rows() < MANY_ROWS ? MAKE : online);
    }

    /** What makes it. */
    String ddl(IndexCandidate candidate) {
        return ddl(candidate, MAKE);
    }

    private String ddl(IndexCandidate candidate, String make) {
        TableFacts table = candidate.table();
        List<String> columns = columns(candidate);
        String plain = "idx_" + table.name() + "_" + String.join("_", columns);
        String name = plain.replaceAll("[^\\p{L}\\p{N}_]", "_");
        return "%s %s ON %s.%s (%s)"
                .formatted(
                        make,
                        quoted.apply(name.substring(0, Math.min(LONGEST_NAME, name.length()))),
                        quoted.apply(table.schema()),
                        quoted.apply(table.name()),
                        columns.stream().map(quoted).collect(joining(", ")));
    }
}
