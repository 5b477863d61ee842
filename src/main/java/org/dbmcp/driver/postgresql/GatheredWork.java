package org.dbmcp.driver.postgresql;

import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;

/**
 * Makes figures of steps that several workers share figures of them all. PostgreSQL expects rows of
 * one worker there, and tells averages of all of them, rounded to nothing where they are few.
 *
 * @param workers how many are planned beside the leader
 */
record GatheredWork(double workers) {
    /** As PostgreSQL has it: what the leader is busy with for each worker. */
    private static final double BUSY = 0.3;

    /** The step that gathers, and all below it. */
    Plan of(Plan gather) {
        return gather.fedBy(
                gather.children().stream()
                        .map(each -> shared(each, gather, gather.figure(Figure.ACTUAL_ROWS)))
                        .toList());
    }

    /**
     * @param passed rows that came out above it, as they are counted; null where they may be others
     */
    private Plan shared(Plan step, Plan gather, Double passed) {
        if (!isShared(step)) {
            return step;
        }
        Plan whole = measured(expected(step), gather, passed);
        Double rows = step.node().endsWith("Sort") ? whole.figure(Figure.ACTUAL_ROWS) : null;
        return whole.fedBy(
                step.children().stream().map(each -> shared(each, gather, rows)).toList());
    }

    /** Whether each worker does a part of it; else each does all of it. */
    private static boolean isShared(Plan step) {
        return step.node().startsWith("Parallel ")
                || step.children().stream().anyMatch(GatheredWork::isShared);
    }

    private Plan expected(Plan step) {
        Double one = step.figure(Figure.ESTIMATED_ROWS);
        double share = workers + Math.max(0, 1 - BUSY * workers);
        return one == null
                ? step
                : step.with(Figure.ESTIMATED_ROWS, (double) Math.round(one * share));
    }

    private static Plan measured(Plan step, Plan gather, Double passed) {
        Double runs = step.figure(Figure.LOOPS);
        Double rows = step.figure(Figure.ACTUAL_ROWS);
        Double loops = gather.figure(Figure.LOOPS);
        if (runs == null || runs == 0 || rows == null || loops == null) {
            return step;
        }
        Double time = step.figure(Figure.TIME_MS);
        Double scanned = step.figure(Figure.SCANNED_ROWS);
        double exact = passed != null && Math.abs(rows - passed) <= runs ? passed : rows;
        return step.with(Figure.LOOPS, loops)
                .with(Figure.ACTUAL_ROWS, exact)
                .with(
                        Figure.SCANNED_ROWS,
                        scanned == null ? null : (Double) (scanned - rows + exact))
                .with(Figure.TIME_MS, time == null ? null : (Double) (time / runs * loops));
    }
}
