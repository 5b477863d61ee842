package org.dbmcp.driver.embedded;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.Plan;

/**
 * Plans of H2, which are the statement again, with comments that say how it gets at each table. It
 * tells no costs and no estimates, and counts the rows that it looked at only.
 */
final class EmbeddedExplainer implements Explainer {
    private static final Pattern JOIN = Pattern.compile("(?m)^\\s*(?:INNER|LEFT OUTER) JOIN ");

    private static final Pattern WHERE =
            Pattern.compile("(?ms)^WHERE (.*?)\\s*(?:^(?:GROUP|ORDER|FETCH|OFFSET|HAVING)\\b|\\z)");

    @Override
    public String prefix(boolean analyze) {
        return analyze ? "EXPLAIN ANALYZE " : "EXPLAIN ";
    }

    @Override
    public boolean tellsAliases() {
        return false;
    }

    @Override
    public Plan plan(String document) {
        List<Plan> scans = EmbeddedScans.in(document);
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

    /** What stands behind WHERE is of the one table that there is. */
    private static Plan filtered(Plan scan, String document) {
        Matcher where = WHERE.matcher(document);
        return scan.condition() == null && where.find() ? scan.where(where.group(1)) : scan;
    }
}
