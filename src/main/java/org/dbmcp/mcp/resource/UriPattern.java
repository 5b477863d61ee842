package org.dbmcp.mcp.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches addresses against a template of simple variables, such as {@code
 * db://{connection}/{table}}, with a query at the end whose variables may be missing, such as
 * {@code {?offset,length}}.
 */
final class UriPattern {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    private static final Pattern QUERY = Pattern.compile("\\{\\?([A-Za-z0-9_,]+)}$");

    private final List<String> names = new ArrayList<>();
    private final Set<String> asked;
    private final Pattern pattern;

    UriPattern(String template) {
        Matcher query = QUERY.matcher(template);
        boolean hasQuery = query.find();
        this.asked = hasQuery ? Set.of(query.group(1).split(",")) : Set.of();
        String path = path(hasQuery ? template.substring(0, query.start()) : template);
        this.pattern = Pattern.compile(hasQuery ? path + "(?:\\?([^/?#]*))?" : path);
    }

    private String path(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(template);
        int end = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(template.substring(end, variable.start())));
            // One segment, so that no two readings of one address exist.
            regex.append("([^/?#]+)");
            names.add(variable.group(1));
            end = variable.end();
        }
        return regex + Pattern.quote(template.substring(end));
    }

    /**
     * What stands in the address for each variable that is there; empty if the address is of
     * another form.
     */
    Optional<Map<String, String>> match(String uri) {
        Matcher matcher = pattern.matcher(uri);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<String> value = decoded(matcher.group(i + 1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            variables.put(names.get(i), value.get());
        }
        String query = asked.isEmpty() ? null : matcher.group(names.size() + 1);
        boolean known = query == null || query.isEmpty() || put(query, variables);
        return known ? Optional.of(variables) : Optional.empty();
    }

    /** Whether each of the query's variables is known, and there once. */
    private boolean put(String query, Map<String, String> variables) {
        for (String pair : query.split("&", -1)) {
            String[] halves = pair.split("=", 2);
            Optional<String> value =
                    halves.length == 2 && asked.contains(halves[0])
                            ? decoded(halves[1])
                            : Optional.empty();
            if (value.isEmpty() || variables.put(halves[0], value.get()) != null) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decoded(String value) {
        try {
            // A plus is a plus in a path; only forms make a space of it.
            return Optional.of(URLDecoder.decode(value.replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
