package org.dbmcp.feature.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dbmcp.database.Fact;

/**
 * What a kind of statement costs.
 *
 * @param rowsExamined rows that were read for it; null where the product does not tell
 * @param share of the time of all statements, 0 to 1; null when there was none
 */
record CostlyStatement(
        String sql,
        long calls,
        BigDecimal totalMs,
        BigDecimal meanMs,
        long rows,
        Long rowsExamined,
        BigDecimal share) {
    private static final int DIGITS = 3;

    static CostlyStatement of(Fact fact) {
        return new CostlyStatement(
                ShownSql.of(fact.text("sql")),
                fact.number("calls"),
                rounded(fact.decimal("totalMs")),
                rounded(fact.decimal("meanMs")),
                fact.number("rows"),
                fact.text("rowsExamined") == null ? null : fact.number("rowsExamined"),
                rounded(fact.decimal("totalMs") / fact.decimal("allMs")));
    }

    /** Null for what is no number. */
    private static BigDecimal rounded(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP)
                : null;
    }
}
