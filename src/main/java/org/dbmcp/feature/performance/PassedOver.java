package org.dbmcp.feature.performance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dbmcp.database.Fact;
import org.dbmcp.sql.NamedTable;
import org.dbmcp.sql.Sought;
import org.dbmcp.sql.SqlStatement;

/**
 * Tells what of a statement no index is sought for.
 *
 * @param known those of its tables that are looked at
 */
record PassedOver(TableShelf shelf, SqlStatement statement, Collection<TableFacts> known) {
    private static final Set<String> VERBS =
            Set.of("SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "TABLE");
    private static final int LONGEST = 60;

    /** The reasons, none when all is looked at. */
    List<String> reasons(Sought sought) {
        String verb = statement.verb();
        if (sought.tables().isEmpty()
                || verb == null
                || !VERBS.contains(verb.toUpperCase(Locale.ROOT))) {
            String sql = statement.sql().strip();
            return List.of(
                    "Not understood, or without a table: "
                            + sql.substring(0, Math.min(LONGEST, sql.length())));
        }
        List<String> reasons = new ArrayList<>();
        sought.tables().forEach(each -> judge(each, reasons));
        if (!sought.computed().isEmpty()) {
            reasons.add(
                    "Computed in every row, only an index on the expression helps: "
                            + String.join(", ", sought.computed()));
        }
        return reasons;
    }

    private void judge(NamedTable named, List<String> reasons) {
        List<Fact> found = shelf.all(named);
        String name = named.schema() == null ? named.name() : named.schema() + "." + named.name();
        if (found.isEmpty()) {
            if (!isColumn(named) && !isMadeHere(named)) {
                reasons.add("No table of users that this login sees: " + name);
            }
            return;
        }
        Fact taken =
                found.stream()
                        .filter(each -> each.is("default"))
                        .findFirst()
                        .orElse(found.getFirst());
        if (!taken.text("kind").contains("table")) {
            reasons.add(
                    "%s is a %s, give the statement behind it".formatted(name, taken.text("kind")));
        } else if (found.size() > 1 && !taken.is("default")) {
            reasons.add(
                    "%s is in several schemas, %s was taken".formatted(name, taken.text("schema")));
        }
    }

    /** As in {@code EXTRACT(YEAR FROM day)}. */
    private boolean isColumn(NamedTable named) {
        return known.stream()
                .anyMatch(each -> each.columns().containsKey(TableFacts.lower(named.name())));
    }

    /** Whether WITH makes it. */
    private boolean isMadeHere(NamedTable named) {
        return named.schema() == null
                && Pattern.compile(
                                "(?is)\\b%s\\b[\"`]?\\s*(?:\\([^)]*\\)\\s*)?as\\b[\\w\\s]*\\("
                                        .formatted(Pattern.quote(named.name())))
                        .matcher(statement.sql())
                        .find();
    }
}
