package org.dbmcp.feature.performance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;

/**
 * A table that is read from end to end, and what is known of it.
 *
 * @param plan the step that reads it
 * @param table what the catalogue knows of it, which may be nothing
 * @param named whether the catalogue has a table of this name
 * @param quoted writes a name as the product wants it
 */
record Scan(Plan plan, Tables.Known table, boolean named, UnaryOperator<String> quoted) {
    private static final Pattern LENGTH = Pattern.compile("\\([^)]*\\)");
    private static final Pattern SAME_BYTES =
            Pattern.compile("(?:character varying|varchar) as text|cidr as inet|reg\\w+ as oid");

    static Scan of(Plan plan, Tables tables) {
        return new Scan(plan, tables.of(plan), tables.has(plan), tables.quoted());
    }

    /** The same scans as one where they are of parts of one table, each for the same rows. */
    static List<Scan> together(List<Scan> scans) {
        Map<Object, Scan> whole = new LinkedHashMap<>();
        scans.forEach(each -> whole.merge(each.kind(), each, Scan::and));
        return List.copyOf(whole.values());
    }

    private Object kind() {
        return table.part()
                ? List.of(table.schema(), table.name(), String.valueOf(plan.condition()))
                : new Object();
    }

    private Scan and(Scan other) {
        Plan both = plan.in(table.schema()).at(table.name(), plan.index());
        for (Figure each :
                List.of(Figure.ESTIMATED_ROWS, Figure.ACTUAL_ROWS, Figure.SCANNED_ROWS)) {
            both = both.with(each, sum(plan.figure(each), other.plan.figure(each)));
        }
        Double rows = sum(table.rows(), other.table.rows());
        return new Scan(both, table.counting(rows), named, quoted);
    }

    private static Double sum(Double one, Double other) {
        return one == null || other == null ? null : (Double) (one + other);
    }

    /** Rows that one run looks at; null when nobody knows. */
    Double rows() {
        Double scanned = plan.figure(Figure.SCANNED_ROWS);
        if (scanned == null) {
            return table.rows();
        }
        Double loops = plan.figure(Figure.LOOPS);
        return loops == null || loops == 0 ? scanned : (Double) (scanned / loops);
    }

    /** Rows that pass the condition in one run; null when nobody knows. */
    Double kept() {
        Double actual = plan.figure(Figure.ACTUAL_ROWS);
        Double loops = plan.figure(Figure.LOOPS);
        if (actual != null && loops != null && loops > 0) {
            return actual / loops;
        }
        Double estimated = plan.figure(Figure.ESTIMATED_ROWS);
        // a planner that expects all of them does not know
        return estimated == null || rows() == null || estimated >= rows() ? null : estimated;
    }

    /** What the condition compares in this table. */
    List<Compared> compared() {
        return plan.condition() == null
                ? List.of()
                : Compared.in(plan.condition()).stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(Compared each) {
        return named
                ? table.types().containsKey(Tables.key(each.column()))
                : each.table() == null || each.table().equalsIgnoreCase(plan.table());
    }

    /** What keeps an index on this column from being used, in words; null when nothing does. */
    String cast(Compared each) {
        String type = table.types().get(Tables.key(each.column()));
        if (each.cast() != null && isCostly(type, each.cast())) {
            return "%s is cast to %s in every row".formatted(each.column(), each.cast());
        }
        return each.number() && type != null && isText(type) && each.plain()
                ? "%s is %s and is compared with a number, so that every row is converted"
                        .formatted(each.column(), type)
                : null;
    }

    /**
     * Whether values are changed by it. PostgreSQL shows a cast as well where it takes the bytes as
     * they are, of a domain or a varchar, and then an index serves as before; so it may be where
     * the type is not known.
     */
    private boolean isCostly(String type, String cast) {
        if (type == null) {
            return !cast.equals("text") && !plan.condition().contains("::");
        }
        String bare = LENGTH.matcher(type).replaceAll("");
        return !bare.equals(cast) && !SAME_BYTES.matcher(bare + " as " + cast).matches();
    }

    private static boolean isText(String type) {
        return type.contains("char") || type.contains("text") || type.equals("name");
    }
}
