package org.dbmcp.feature.performance;

import java.math.BigDecimal;
import java.util.List;

/**
 * An index that would help.
 *
 * @param expectedGain the share of the cost that is saved where it was tried, else of the rows read
 *     now that need no longer be read, 0 to 1; null when it only saves sorting, or where nobody
 *     counted a column's values
 * @param costBefore of the statements that use it, as the planner counts; null without a trial
 * @param costAfter the same with this index
 * @param statements how many of the statements want it
 * @param ddl what makes it; nobody ran it
 * @param method how that was found out, such as {@code statistics}; {@code guess} where there are
 *     none of a column
 */
record IndexSuggestion(
        String table,
        List<String> columns,
        String reason,
        BigDecimal expectedGain,
        long estimatedBytes,
        BigDecimal costBefore,
        BigDecimal costAfter,
        int statements,
        String ddl,
        String method) {}
