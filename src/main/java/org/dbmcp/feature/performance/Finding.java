package org.dbmcp.feature.performance;

/**
 * Something in a plan that costs more than it must.
 *
 * @param finding its kind, such as {@code sequential-scan}
 * @param where the step, and the table when it has one
 * @param figure what it is judged by
 * @param why what that means
 * @param advice what to do
 */
record Finding(
        String finding, Severity severity, String where, String figure, String why, String advice) {
    /** How much it matters. */
    enum Severity {
        INFO,
        WARNING,
        CRITICAL
    }
}
