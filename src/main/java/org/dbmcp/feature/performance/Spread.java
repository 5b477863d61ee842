package org.dbmcp.feature.performance;

import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.Fact;

/**
 * How the values of a column are spread, by the statistics of the database.
 *
 * @param distinct how many there are; not a number when nobody counted
 * @param common shares of the most common ones, 0 to 1; none when nobody counted
 * @param rest the share of all others but NULL
 */
record Spread(double distinct, Map<String, Double> common, double rest) {
    private static final int FEW = 100;

    /** Nobody counted. */
    static final Spread UNKNOWN = new Spread(Double.NaN, Map.of(), 1);

    static Spread of(Fact statistics) {
        List<?> values = list(statistics, "commonValues");
        List<?> shares = list(statistics, "commonShares");
        Map<String, Double> common = new LinkedHashMap<>();
        double rest = 1;
        double nulls = statistics.decimal("nullShare");
        for (int i = 0; i < Math.min(values.size(), shares.size()); i++) {
            double share = Double.parseDouble(text(shares.get(i)));
            common.put(key(text(values.get(i))), share);
            rest -= share;
        }
        return new Spread(
                statistics.decimal("distinctValues"),
                common,
                Math.max(0, rest - (Double.isNaN(nulls) ? 0 : nulls)));
    }

    private static List<?> list(Fact fact, String label) {
        return fact.values().get(label) instanceof List<?> list ? list : List.of();
    }

    /** Lists are of JSON, or the database's own. */
    private static String text(Object value) {
        return value instanceof JsonString text ? text.getString() : String.valueOf(value);
    }

    boolean isKnown() {
        return distinct >= 1 || !common.isEmpty();
    }

    /** Whether so few values, of which nobody counted how common each is, may well be uneven. */
    boolean isEvenByGuess() {
        return common.isEmpty() && distinct >= 1 && distinct <= FEW;
    }

    /** The share of rows that have one of these values; without any, of one as rows have it. */
    double share(List<String> values) {
        if (!values.isEmpty()) {
            double share =
                    values.stream()
                            .map(Spread::key)
                            .distinct()
                            .mapToDouble(each -> common.getOrDefault(each, other()))
                            .sum();
            return Math.min(1, share);
        }
        double often = common.values().stream().mapToDouble(each -> each * each).sum();
        return often + rest * other();
    }

    /** The share of one that is not among the common ones, which has no more than these. */
    private double other() {
        double others = distinct >= 1 ? Math.max(1, distinct - common.size()) : 1;
        double least = common.values().stream().mapToDouble(each -> each).min().orElse(1);
        return Math.min(rest / others, least);
    }

    /** The same for 5 and 5.0. */
    private static String key(String value) {
        try {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
