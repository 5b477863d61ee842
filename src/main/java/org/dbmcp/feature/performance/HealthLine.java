package org.dbmcp.feature.performance;

import org.dbmcp.database.Fact;

/**
 * One line of what a check is told.
 *
 * @param subject what it is about; null for the database as a whole
 * @param figure not a number when it is not known
 * @param detail more of it, or why the figure is not known; null for nothing
 */
record HealthLine(String subject, double figure, String detail) {
    /** Behind, of a replica that does not run: beyond every threshold, and no measure. */
    private static final double STOPPED = Double.POSITIVE_INFINITY;

    static HealthLine of(Fact fact) {
        return new HealthLine(subject(fact), figure(fact), detail(fact));
    }

    private static String subject(Fact fact) {
        if (fact.text("subject") != null || fact.text("connectionName") != null) {
            return fact.text("subject") == null
                    ? "replication " + fact.text("connectionName")
                    : fact.text("subject");
        }
        return fact.text("id") == null ? null : "session " + fact.text("id");
    }

    /** MariaDB lists its replication only by a command with names of its own. */
    private static double figure(Fact fact) {
        if (fact.text("blocker") != null) {
            return 1;
        }
        if (fact.is("stopped") || rests(fact, "slaveSqlRunning") || rests(fact, "slaveIoRunning")) {
            return STOPPED;
        }
        for (String key : new String[] {"figure", "time", "secondsBehindMaster"}) {
            double figure = fact.decimal(key);
            if (!Double.isNaN(figure)) {
                return figure;
            }
        }
        return Double.NaN;
    }

    /** One that still tries to connect brings nothing either. */
    private static boolean rests(Fact fact, String thread) {
        return fact.text(thread) != null && !fact.text(thread).equals("Yes");
    }

    private static String detail(Fact fact) {
        if (fact.text("blocker") != null) {
            return "waits for session " + fact.text("blocker");
        }
        if (rests(fact, "slaveIoRunning")) {
            return "Connecting".equals(fact.text("slaveIoRunning"))
                    ? "does not reach its source"
                    : "does not run";
        }
        if (rests(fact, "slaveSqlRunning")) {
            return "does not apply what it gets";
        }
        return fact.is("idle") ? "idle" : fact.text("detail");
    }

    /** The line for people. */
    String text(Gauge gauge) {
        StringBuilder text = new StringBuilder(subject == null ? "" : subject);
        if (!gauge.counts() && !Double.isNaN(figure)) {
            text.append(text.isEmpty() ? "" : ": ").append(gauge.text(figure));
        }
        if (detail != null) {
            text.append(text.isEmpty() ? "" : ", ").append(detail);
        }
        return text.toString();
    }
}
