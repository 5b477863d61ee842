package org.dbmcp.feature.performance;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Trait;
import org.dbmcp.feature.performance.Finding.Severity;

/** Tables that are read from end to end for a few of their rows, and why. */
final class Scans {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final int LONGEST_NAME = 60;

    /** From here on, to read them all is worth a word. */
    static final double LARGE_TABLE = 10_000;

    /** From here on, it is worth a loud one. */
    static final double HUGE_TABLE = 1_000_000;

    private static final Pattern WILDCARD = Pattern.compile("(?i)(?:~~\\*?|\\blike) ?'[%_]");

    private Scans() {}

    static Stream<Finding> findings(Plan plan, Tables tables) {
        List<Scan> scans =
                plan.all()
                        .filter(each -> each.is(Trait.FULL_SCAN) && each.condition() != null)
                        .map(each -> Scan.of(each, tables))
                        .toList();
        return Scan.together(scans).stream().flatMap(Scans::findings);
    }

    private static Stream<Finding> findings(Scan scan) {
        List<Finding> found = new ArrayList<>();
        boolean wasteful = isWasteful(scan);
        if (wasteful) {
            found.add(scan(scan));
        }
        for (Compared each : scan.compared()) {
            String cast = scan.cast(each);
            if (cast != null) {
                found.add(cast(scan, cast));
            } else if (wasteful && each.function() != null) {
                found.add(function(scan, each));
            }
        }
        if (wasteful && found.size() == 1) {
            index(scan, found);
        }
        return found.stream();
    }

    private static boolean isWasteful(Scan scan) {
        Double rows = scan.rows();
        return rows != null
                && rows >= LARGE_TABLE
                && (scan.kept() == null || scan.kept() <= rows / 2);
    }

    private static Finding scan(Scan scan) {
        String kept = scan.kept() == null ? "" : ", %s kept".formatted(Numbers.text(scan.kept()));
        return new Finding(
                "sequential-scan",
                scan.rows() >= HUGE_TABLE ? Severity.CRITICAL : Severity.WARNING,
                PlanText.title(scan.plan()),
                "%s rows read%s".formatted(Numbers.text(scan.rows()), kept),
                "The whole table is read to find the rows of a condition",
                "Let an index find them; it pays as long as they are few");
    }

    private static Finding cast(Scan scan, String what) {
        return new Finding(
                "implicit-cast",
                Severity.WARNING,
                PlanText.title(scan.plan()),
                PlanText.shortened(scan.plan().condition()),
                what + ", and no index on it can be used",
                "Compare it with a value of its own type, or index the expression");
    }

    private static Finding function(Scan scan, Compared each) {
        return new Finding(
                "function-on-column",
                Severity.WARNING,
                PlanText.title(scan.plan()),
                PlanText.shortened(scan.plan().condition()),
                "%s() is computed in every row, and no index on %s can be used"
                        .formatted(each.function(), each.column()),
                "Compare the column itself, or index the expression");
    }

    private static void index(Scan scan, List<Finding> found) {
        Set<String> columns = new LinkedHashSet<>();
        boolean begins = WILDCARD.matcher(scan.plan().condition()).find();
        List<Compared> compared =
                scan.compared().stream().filter(each -> !(begins && each.like())).toList();
        compared.stream().filter(Compared::equality).forEach(each -> columns.add(each.column()));
        compared.stream().map(Compared::column).limit(1).forEach(columns::add);
        if (columns.isEmpty()) {
            if (begins) {
                found.add(wildcard(scan));
            }
            return;
        }
        String indexed = indexed(scan, columns);
        boolean either = scan.plan().condition().matches("(?is).*\\bor\\b.*");
        found.add(
                indexed == null
                        ? missing(scan, List.copyOf(columns), either)
                        : unused(scan, indexed));
    }

    private static Finding wildcard(Scan scan) {
        return new Finding(
                "leading-wildcard",
                Severity.WARNING,
                PlanText.title(scan.plan()),
                PlanText.shortened(scan.plan().condition()),
                "The pattern begins with a wildcard, and no plain index knows where to look",
                "Search for a beginning, or use a full-text or trigram index");
    }

    private static String indexed(Scan scan, Set<String> columns) {
        return columns.stream()
                .filter(each -> scan.table().leading().contains(Tables.key(each)))
                .findFirst()
                .orElse(null);
    }

    private static Finding missing(Scan scan, List<String> columns, boolean either) {
        String all = String.join(", ", columns);
        return new Finding(
                "missing-index",
                Severity.WARNING,
                PlanText.title(scan.plan()),
                all,
                scan.named()
                        ? "No index begins with a column of the condition"
                        : "No index is used for the columns of the condition",
                either && columns.size() > 1
                        ? "Index each of these columns: " + all
                        : create(scan, columns));
    }

    private static String create(Scan scan, List<String> columns) {
        if (!scan.named()) {
            return "Index (%s) of the table that is %s here"
                    .formatted(String.join(", ", columns), scan.plan().table());
        }
        Tables.Known table = scan.table();
        String name =
                NO_WORD.matcher(table.name() + "_" + String.join("_", columns)).replaceAll("_");
        return "CREATE INDEX %s ON %s.%s (%s)"
                .formatted(
                        scan.quoted()
                                .apply(name.substring(0, Math.min(LONGEST_NAME, name.length()))),
                        scan.quoted().apply(table.schema()),
                        scan.quoted().apply(table.name()),
                        columns.stream().map(scan.quoted()).collect(joining(", ")));
    }

    private static Finding unused(Scan scan, String column) {
        return new Finding(
                "unused-index",
                Severity.INFO,
                PlanText.title(scan.plan()),
                column,
                "An index begins with this column, and the planner does not use it",
                "Bring the statistics up to date; if it stays so, the condition keeps too many rows");
    }
}
