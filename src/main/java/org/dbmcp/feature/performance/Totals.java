package org.dbmcp.feature.performance;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;

/**
 * What a whole plan costs; what is not known is null.
 *
 * @param cost in the product's own unit
 * @param rows that come of it, counted or else expected
 * @param scannedRows that are looked at in tables, counted or else expected of a run of each step
 * @param timeMs milliseconds
 */
record Totals(BigDecimal cost, BigDecimal rows, BigDecimal scannedRows, BigDecimal timeMs) {
    static Totals of(Plan plan) {
        return new Totals(
                rounded(most(plan, Figure.COST)),
                rounded(
                        first(plan, Figure.ACTUAL_ROWS)
                                .or(() -> first(plan, Figure.ESTIMATED_ROWS))),
                rounded(sum(plan, Figure.SCANNED_ROWS)),
                rounded(most(plan, Figure.TIME_MS)));
    }

    /** Costs and times of a step are with those below it. */
    private static Optional<Double> most(Plan plan, Figure figure) {
        return known(plan, figure).max(Double::compare);
    }

    private static Optional<Double> first(Plan plan, Figure figure) {
        return known(plan, figure).findFirst();
    }

    private static Optional<Double> sum(Plan plan, Figure figure) {
        return known(plan, figure).reduce(Double::sum);
    }

    private static Stream<Double> known(Plan plan, Figure figure) {
        return plan.all().map(each -> each.figure(figure)).filter(Objects::nonNull);
    }

    private static BigDecimal rounded(Optional<Double> value) {
        return value.map(Numbers::rounded).orElse(null);
    }
}
