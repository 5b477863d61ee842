package org.dbmcp.driver.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;

/** Finds how H2 gets at each table: in comments that begin a line of its plan. */
final class EmbeddedScans {
    /** A query within a comment is looked into, and has further comments deeper in. */
    private static final Pattern COMMENT =
            Pattern.compile("(?ms)^([ \\t]*)/\\*\\s+(?!SELECT\\b|\\()(.*?)\\s*\\*/");

    private static final Pattern TABLE =
            Pattern.compile(
                    "\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(?:\"?((?<=\")[^\"]*|\\w+)\"?\\.)?"
                            + "\"?((?<=\")[^\"]+|\\w+)");

    private static final String COUNT = "scanCount: ";
    private static final String CONDITION = "WHERE ";

    private final List<Plan> scans = new ArrayList<>();
    private int depth;

    private EmbeddedScans() {}

    /** The scans in the order of the plan. */
    static List<Plan> in(String document) {
        EmbeddedScans found = new EmbeddedScans();
        Matcher comment = COMMENT.matcher(document);
        int before = 0;
        while (comment.find()) {
            int indentation = comment.group(1).length();
            found.take(comment.group(2), document.substring(before, comment.start()), indentation);
            before = comment.end();
        }
        return List.copyOf(found.scans);
    }

    private void take(String words, String before, int indentation) {
        boolean ofLast = !scans.isEmpty() && indentation == depth;
        if (words.startsWith(COUNT)) {
            if (ofLast) {
                double seen = Double.parseDouble(words.substring(COUNT.length()));
                scans.add(scans.removeLast().with(Figure.SCANNED_ROWS, seen));
            }
        } else if (words.startsWith(CONDITION)) {
            if (ofLast) {
                scans.add(scans.removeLast().where(words.substring(CONDITION.length()).strip()));
            }
        } else if (words.matches("(?s)(?:\"[^\"]*\"|\\w+)\\..*")) {
            scans.add(scan(words, table(before)));
            depth = indentation;
        }
    }

    /** The last one that is named. */
    private static MatchResult table(String before) {
        return TABLE.matcher(before).results().reduce((one, other) -> other).orElse(null);
    }

    private static Plan scan(String words, MatchResult table) {
        boolean whole = words.endsWith(".tableScan");
        int colon = words.indexOf(": ");
        String access = colon < 0 ? words : words.substring(0, colon);
        String index = access.substring(access.indexOf('.') + 1);
        String node = whole ? "Seq Scan" : colon < 0 ? "Full Index Scan" : "Index Scan";
        return Plan.of(node, List.of())
                .in(table == null ? null : table.group(1))
                .at(table == null ? null : table.group(2), whole ? null : index)
                .where(colon < 0 ? null : words.substring(colon + 2))
                .with(Trait.FULL_SCAN, whole || colon < 0);
    }
}
