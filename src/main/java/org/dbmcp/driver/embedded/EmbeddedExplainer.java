package org.dbmcp.driver.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;

/**
 * Plans of H2, which are the statement again, with comments that say how it gets at each table. It
 * tells no costs and no estimates, and counts the rows that it looked at only.
 */
final class EmbeddedExplainer implements Explainer {
    /** A comment that begins a line; a query within one is looked into. */
    private static final Pattern COMMENT =
            Pattern.compile("(?ms)^\\s*/\\*\\s+(?!SELECT\\b|\\()(.*?)\\s*\\*/");

    private static final Pattern TABLE =
            Pattern.compile(
                    "(?s).*\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(?:(?:\\w+|\"[^\"]*\")\\.)?(?:\"([^\"]+)\"|(\\w+)).*");

    private static final Pattern JOIN = Pattern.compile("(?m)^\\s*(?:INNER|LEFT OUTER) JOIN ");

    private static final Pattern WHERE =
            Pattern.compile("(?ms)^WHERE (.*?)\\s*(?:^(?:GROUP|ORDER|FETCH|OFFSET|HAVING)\\b|\\z)");

    @Override
    public String prefix(boolean analyze) {
        return analyze ? "EXPLAIN ANALYZE " : "EXPLAIN ";
    }

    @Override
    public Plan plan(String document) {
        List<Plan> scans = scans(document);
        if (scans.size() == 1) {
            return verb(document, List.of(filtered(scans.getFirst(), document)));
        }
        boolean joins = JOIN.matcher(document).find();
        return verb(document, joins ? List.of(Plan.of("Nested Loop", scans)) : scans);
    }

    private static Plan verb(String document, List<Plan> children) {
        String word = document.strip().split("\\s", 2)[0];
        return Plan.of(
                word.matches("INSERT|UPDATE|DELETE|MERGE") ? title(word) : "Query", children);
    }

    private static String title(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private static List<Plan> scans(String document) {
        List<Plan> scans = new ArrayList<>();
        Matcher comment = COMMENT.matcher(document);
        int before = 0;
        while (comment.find()) {
            take(comment.group(1), document.substring(before, comment.start()), scans);
            before = comment.end();
        }
        return scans;
    }

    private static void take(String words, String before, List<Plan> scans) {
        if (words.startsWith("scanCount: ") && isUncounted(scans)) {
            double seen = Double.parseDouble(words.substring("scanCount: ".length()));
            scans.add(scans.removeLast().with(Figure.SCANNED_ROWS, seen));
        } else if (words.startsWith("WHERE ") && !scans.isEmpty()) {
            scans.add(scans.removeLast().where(words.substring("WHERE ".length()).strip()));
        } else if (words.matches("(?s)(?:\"[^\"]*\"|\\w+)\\..*")) {
            scans.add(scan(words, before));
        }
    }

    private static boolean isUncounted(List<Plan> scans) {
        return !scans.isEmpty() && scans.getLast().figure(Figure.SCANNED_ROWS) == null;
    }

    private static Plan scan(String words, String before) {
        Matcher table = TABLE.matcher(before);
        String name = null;
        if (table.matches()) {
            name = table.group(1) == null ? table.group(2) : table.group(1);
        }
        boolean whole = words.endsWith(".tableScan");
        int colon = words.indexOf(": ");
        String access = colon < 0 ? words : words.substring(0, colon);
        String index = access.substring(access.indexOf('.') + 1);
        Plan scan =
                Plan.of(
                                whole ? "Seq Scan" : colon < 0 ? "Full Index Scan" : "Index Scan",
                                List.of())
                        .at(name, whole ? null : index);
        return scan.where(colon < 0 ? null : words.substring(colon + 2))
                .with(Trait.FULL_SCAN, whole || colon < 0);
    }

    /** What stands behind WHERE is of the one table that there is. */
    private static Plan filtered(Plan scan, String document) {
        Matcher where = WHERE.matcher(document);
        return scan.condition() == null && where.find() ? scan.where(where.group(1)) : scan;
    }
}
