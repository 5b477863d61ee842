package org.dbmcp.feature.performance;

import java.math.BigDecimal;
import java.util.List;

/**
 * An index that would help.
 *
 * @param expectedGain the share of rows read now that need no longer be read, 0 to 1; null when it
 *     only saves sorting
 * @param statements how many of the statements want it
 * @param ddl what makes it; nobody ran it
 * @param method how that was found out
 */
record IndexSuggestion(
        String table,
        List<String> columns,
        String reason,
        BigDecimal expectedGain,
        long estimatedBytes,
        int statements,
        String ddl,
        String method) {}
