package org.dbmcp.feature.performance;

import static org.dbmcp.feature.performance.Tables.key;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.driver.Plan;
import org.dbmcp.sql.Aliases;

/** Finds which tables steps of a plan read, and what is known of them. */
final class TableDesk {
    private static final int MOST = 8;
    private static final int DEEPEST_PART = 4;

    /** A schema and a name, each in quotation marks where it needs them. */
    private static final Pattern QUALIFIED =
            Pattern.compile("(?s)((?:\"[^\"]*\")+|[^.\"]+)\\.(.+)");

    private final Catalogue catalogue;
    private final MeantTable meant;
    private final UnaryOperator<String> quoted;
    private final Map<String, Tables.Known> known = new HashMap<>();

    /**
     * @param quoted writes a name as the product wants it
     */
    TableDesk(Catalogue catalogue, Aliases aliases, UnaryOperator<String> quoted) {
        this.quoted = quoted;
        this.catalogue = catalogue;
        this.meant = new MeantTable(catalogue, aliases);
    }

    /** What is known of the first few; the parts of a table count as one. */
    Tables of(List<Plan> scans) {
        Set<String> asked = new HashSet<>();
        for (Plan each : scans) {
            String key = key(each);
            if (!known.containsKey(key) && asked.size() < MOST && asked.add(key)) {
                meant.by(each).ifPresent(table -> take(key, table));
            }
        }
        return new Tables(known, quoted);
    }

    private void take(String key, Fact table) {
        Fact itself = table(table.text("schema"), table.text("name"));
        Fact parent = itself == null ? null : parent(itself);
        if (itself == null) {
            return;
        }
        known.put(key, parent == null ? known(itself, false) : part(itself, parent));
    }

    /** A part, and all beside it. */
    private Tables.Known part(Fact itself, Fact parent) {
        Fact top = parent;
        for (int i = 0; i < DEEPEST_PART && parent(top) != null; i++) {
            top = parent(top);
        }
        Tables.Known whole = known(top, true);
        for (Fact each :
                catalogue.of(Facet.PARTITIONS, parent.text("schema"), parent.text("name"))) {
            known.put(
                    key(each.text("schema"), each.text("name")),
                    whole.counting(number(each, "rowEstimate")));
        }
        return whole.counting(number(itself, "rowEstimate"));
    }

    private Fact parent(Fact table) {
        String parent = table.text("partitionOf");
        Matcher name = parent == null ? null : QUALIFIED.matcher(parent);
        return name == null || !name.matches()
                ? null
                : table(unquoted(name.group(1)), unquoted(name.group(2)));
    }

    private static String unquoted(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name;
    }

    private Fact table(String schema, String name) {
        return catalogue.of(Facet.TABLE, schema, name).stream().findFirst().orElse(null);
    }

    private Tables.Known known(Fact table, boolean part) {
        String schema = table.text("schema");
        String name = table.text("name");
        Map<String, String> types = new HashMap<>();
        for (Fact each : catalogue.of(Facet.COLUMNS, schema, name)) {
            // an index on a domain is one on what it is made of
            String base = each.text("baseType");
            String type = String.valueOf(base == null ? each.text("type") : base);
            types.put(key(each.text("name")), key(type));
        }
        return new Tables.Known(
                schema,
                name,
                number(table, "rowEstimate"),
                types,
                leading(catalogue.of(Facet.INDEXES, schema, name)),
                part);
    }

    private static Double number(Fact fact, String label) {
        double number = fact.decimal(label);
        return Double.isNaN(number) ? null : (Double) number;
    }

    private static Set<String> leading(List<Fact> lines) {
        Set<String> seen = new HashSet<>();
        Set<String> leading = new HashSet<>();
        for (Fact each : lines) {
            if (ExistingIndex.serves(each)
                    && seen.add(String.valueOf(each.text("name")))
                    && each.text("predicate") == null) {
                String column = String.valueOf(each.text("column"));
                leading.add(
                        key(
                                column.replaceFirst("( DESC)?( NULLS (FIRST|LAST))?$", "")
                                        .replaceAll("[\"`]", "")));
            }
        }
        return leading;
    }
}
