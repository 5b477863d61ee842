package org.dbmcp.feature.performance;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.List;
import org.dbmcp.database.Fact;

/** Makes a result of what a check is told. */
final class Judge {
    private static final int MOST_SUBJECTS = 10;

    private final HealthCheck check;
    private final Gauge gauge;

    Judge(HealthCheck check) {
        this.check = check;
        this.gauge = check.gauge();
    }

    /**
     * The result.
     *
     * @param blind why the login does not see everything; null when it does
     */
    CheckResult of(List<Fact> facts, String blind) {
        List<HealthLine> lines = facts.stream().map(HealthLine::of).toList();
        List<HealthLine> bad =
                lines.stream()
                        .filter(each -> verdict(each) != Verdict.OK)
                        .sorted(comparing(this::verdict).reversed())
                        .toList();
        Verdict worst =
                bad.stream().map(this::verdict).reduce(Verdict.OK, (one, other) -> one.or(other));
        if (worst == Verdict.OK && blind != null) {
            return CheckResult.unknown(check, blind);
        }
        if (worst == Verdict.UNKNOWN) {
            return CheckResult.unknown(check, reason(bad.getFirst()));
        }
        List<String> subjects =
                bad.stream()
                        .map(each -> each.text(gauge))
                        .filter(each -> !each.isEmpty())
                        .limit(MOST_SUBJECTS)
                        .toList();
        return new CheckResult(
                check,
                worst,
                figure(lines, bad),
                worst == Verdict.OK ? null : check.why(),
                worst == Verdict.OK ? null : check.action(),
                subjects.isEmpty() ? null : subjects);
    }

    private Verdict verdict(HealthLine line) {
        return gauge.of(line.figure());
    }

    private static String reason(HealthLine line) {
        String detail = line.detail() == null ? "not told" : line.detail();
        return line.subject() == null ? detail : line.subject() + ": " + detail;
    }

    /** One session may wait for several. */
    private static int sessions(List<HealthLine> waits) {
        return waits.stream().map(HealthLine::subject).distinct().toList().size();
    }

    private String figure(List<HealthLine> lines, List<HealthLine> bad) {
        if (gauge.counts()) {
            return gauge.text(check == HealthCheck.LOCK_WAITS ? sessions(bad) : bad.size());
        }
        double sign = gauge.critical() < gauge.warning() ? -1 : 1;
        return lines.stream()
                .filter(each -> !Double.isNaN(each.figure()))
                .max(comparingDouble(each -> sign * each.figure()))
                .map(each -> gauge.text(each.figure()))
                .orElse(check.none());
    }
}
