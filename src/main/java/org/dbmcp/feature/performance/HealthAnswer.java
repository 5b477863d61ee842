package org.dbmcp.feature.performance;

import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dbmcp.json.RecordWriter;
import org.dbmcp.mcp.tool.ToolResult;

/** Words reports: one in full, many by what is bad in them. */
final class HealthAnswer {
    /** One database. */
    record One(
            boolean success,
            String connection,
            Map<String, Integer> summary,
            String sentence,
            List<CheckResult> checks,
            List<String> notes,
            String notTold) {}

    /** Many of them. */
    record Many(
            boolean success,
            String connection,
            Map<String, Integer> summary,
            String sentence,
            List<Line> databases) {
        /** One of many; checks that are fine are only counted. */
        record Line(
                String connection,
                Verdict verdict,
                String error,
                Map<String, Integer> summary,
                List<CheckResult> checks,
                List<String> notes,
                String notTold) {}
    }

    private HealthAnswer() {}

    static ToolResult of(HealthReport report) {
        return written(
                new One(
                        true,
                        report.connection(),
                        named(report.counts()),
                        report.sentence(),
                        report.checks(),
                        report.notes(),
                        report.notTold()));
    }

    static ToolResult of(List<HealthReport> reports) {
        Map<Verdict, Integer> total = new EnumMap<>(Verdict.class);
        reports.forEach(
                each ->
                        each.counts()
                                .forEach((key, value) -> total.merge(key, value, Integer::sum)));
        long failed = reports.stream().filter(each -> each.error() != null).count();
        long bad = reports.stream().filter(each -> each.worst() == Verdict.CRITICAL).count();
        String sentence =
                "%s of %s databases answered, %s of them in a critical state."
                        .formatted(reports.size() - failed, reports.size(), bad);
        return written(
                new Many(
                        true,
                        "*",
                        named(total),
                        sentence,
                        reports.stream().map(HealthAnswer::line).toList()));
    }

    private static Many.Line line(HealthReport report) {
        return new Many.Line(
                report.connection(),
                report.worst(),
                report.error(),
                report.error() == null ? named(report.counts()) : null,
                report.error() == null ? report.bad() : null,
                report.notes(),
                report.notTold());
    }

    private static Map<String, Integer> named(Map<Verdict, Integer> counts) {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((key, value) -> named.put(key.name().toLowerCase(Locale.ROOT), value));
        return named;
    }

    private static ToolResult written(Record answer) {
        JsonObject json = RecordWriter.write(answer);
        return ToolResult.Done.of(json.toString(), json);
    }
}
