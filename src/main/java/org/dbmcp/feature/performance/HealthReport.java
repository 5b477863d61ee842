package org.dbmcp.feature.performance;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one database is.
 *
 * @param error why it could not be checked; null when it was
 * @param checks its results; none when it could not be checked
 * @param notes what could not be told; null for nothing
 * @param notTold what was wanted and the product has no check of; null for nothing
 */
record HealthReport(
        String connection,
        String error,
        List<CheckResult> checks,
        List<String> notes,
        String notTold) {
    /** How many checks ended in each way. */
    Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        checks.forEach(each -> counts.merge(each.verdict(), 1, Integer::sum));
        return counts;
    }

    /** The worst that was found; unknown when nothing could be checked. */
    Verdict worst() {
        return checks.stream()
                .map(CheckResult::verdict)
                .reduce(checks.isEmpty() ? Verdict.UNKNOWN : Verdict.OK, Verdict::or);
    }

    /** All of it in a sentence. */
    String sentence() {
        if (error != null) {
            return "It could not be checked.";
        }
        if (checks.isEmpty()) {
            return "Nothing was checked.";
        }
        if (worst() == Verdict.OK) {
            return "All checks are fine.";
        }
        String bad = named(Verdict.CRITICAL) + named(Verdict.WARNING) + named(Verdict.UNKNOWN);
        return counts().containsKey(Verdict.OK) ? bad + "The rest is fine." : bad.strip();
    }

    private String named(Verdict verdict) {
        String names =
                checks.stream()
                        .filter(each -> each.verdict() == verdict)
                        .map(each -> word(each.check()))
                        .collect(joining(", "));
        return names.isEmpty() ? "" : word(verdict) + ": " + names + ". ";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The results that call for a look. */
    List<CheckResult> bad() {
        return checks.stream().filter(each -> each.verdict() != Verdict.OK).toList();
    }
}
