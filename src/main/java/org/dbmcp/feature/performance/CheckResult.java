package org.dbmcp.feature.performance;

import java.util.List;

/**
 * How a check ended.
 *
 * @param figure the worst figure, or how many were found; null when it is not known
 * @param why what is bad about it, or why it is not known; null when all is well
 * @param action what mends it; null when there is nothing to mend
 * @param subjects what it is about, the worst first; null for none
 */
record CheckResult(
        HealthCheck check,
        Verdict verdict,
        String figure,
        String why,
        String action,
        List<String> subjects) {
    /** One that could not be made. */
    static CheckResult unknown(HealthCheck check, String why) {
        return new CheckResult(check, Verdict.UNKNOWN, null, why, null, null);
    }
}
