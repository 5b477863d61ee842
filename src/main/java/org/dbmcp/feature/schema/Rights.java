package org.dbmcp.feature.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dbmcp.database.Fact;

/**
 * What the login may do with a table.
 *
 * @param privileges such as {@code DELETE}, or {@code SELECT (id, name)} where it is not the whole
 *     table
 * @param missing what the login is not told; null for nothing
 */
record Rights(List<String> privileges, String missing) {
    static Rights of(List<Fact> lines) {
        Map<String, List<Fact>> byPrivilege =
                lines.stream()
                        .filter(each -> each.text("privilege") != null)
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.text("privilege"),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<String> privileges =
                byPrivilege.entrySet().stream()
                        .map(each -> each.getKey() + columns(each.getValue()))
                        .toList();
        return new Rights(privileges, missing(lines.stream()));
    }

    private static String columns(List<Fact> lines) {
        List<String> columns =
                lines.stream().map(each -> each.text("column")).filter(Objects::nonNull).toList();
        return columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
    }

    /** What lines about privileges say is not told; null for nothing. */
    static String missing(Stream<Fact> lines) {
        String missing =
                lines.map(each -> each.text("missing"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return missing.isEmpty() ? null : missing;
    }
}
