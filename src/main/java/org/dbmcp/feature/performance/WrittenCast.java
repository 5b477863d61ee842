package org.dbmcp.feature.performance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells casts that a statement asks for from those that the planner adds, which look alike in
 * plans.
 *
 * @param sql the statement
 */
record WrittenCast(String sql) {
    private static final Pattern CAST = Pattern.compile("(\\S+) is cast to .+ in every row.*");

    /** The same finding, by another name where the statement itself casts this column. */
    Finding in(Finding finding) {
        Matcher cast = CAST.matcher(finding.why());
        if (!finding.finding().equals("implicit-cast") || !cast.matches()) {
            return finding;
        }
        return isWritten(Pattern.quote(cast.group(1)))
                ? new Finding(
                        "explicit-cast",
                        finding.severity(),
                        finding.where(),
                        finding.figure(),
                        "The statement casts: " + finding.why(),
                        "Leave this cast out and compare the column itself, or index the"
                                + " expression")
                : finding;
    }

    private boolean isWritten(String column) {
        return Pattern.compile(
                        "(?i)\\b%1$s[\"`]?\\s*\\)?\\s*::|\\bcast\\s*\\([\\w.\"`\\s]*?\\b%1$s[\"`]?\\s+as\\b"
                                .formatted(column))
                .matcher(sql)
                .find();
    }
}
