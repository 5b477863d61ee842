package org.dbmcp.mcp.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matches addresses against a template of simple variables: {@code db://{connection}/{table}}. */
final class UriPattern {
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9_]+)}");

    private final List<String> names = new ArrayList<>();
    private final Pattern pattern;

    UriPattern(String template) {
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
        this.pattern = Pattern.compile(regex + Pattern.quote(template.substring(end)));
    }

    /** What stands in the address for each variable; empty if the address is of another form. */
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
        return Optional.of(variables);
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
