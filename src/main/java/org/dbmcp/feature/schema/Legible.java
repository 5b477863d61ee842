package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.dbmcp.driver.Driver;

/**
 * Which columns of a table the login may read.
 *
 * @param columns empty for all
 * @param leftOut the others, which it may not read
 */
record Legible(List<String> columns, List<String> leftOut) {
    private static final String SELECT = "SELECT (";

    /** As the description of a table tells of its columns and privileges. */
    static Legible of(Map<String, Object> table) {
        List<String> all =
                ((List<?>) table.get("columns"))
                        .stream().map(each -> (String) ((Map<?, ?>) each).get("name")).toList();
        boolean some =
                table.get("privileges") instanceof List<?> privileges
                        && privileges.stream().anyMatch(each -> each.toString().startsWith(SELECT));
        if (!some) {
            return new Legible(List.of(), List.of());
        }
        String listed =
                ((List<?>) table.get("privileges"))
                        .stream()
                                .map(Object::toString)
                                .filter(each -> each.startsWith(SELECT))
                                .findFirst()
                                .orElseThrow();
        List<String> may =
                List.of(listed.substring(SELECT.length(), listed.length() - 1).split(", "));
        List<String> columns = all.stream().filter(may::contains).toList();
        return new Legible(columns, all.stream().filter(each -> !may.contains(each)).toList());
    }

    /** What to select. */
    String selected(Driver driver) {
        return columns.isEmpty()
                ? "*"
                : columns.stream().map(driver::quoted).collect(joining(", "));
    }
}
