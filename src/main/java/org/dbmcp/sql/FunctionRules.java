package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dbmcp.access.AccessLevel;

/** The functions of a database that must not be called. */
public final class FunctionRules {
    /** None at all. */
    public static final FunctionRules NONE = new FunctionRules(List.of());

    private final Map<String, List<FunctionRule>> named = new HashMap<>();
    private final List<FunctionRule> prefixes = new ArrayList<>();
    private final boolean implied;

    /** These functions, and no others. */
    public FunctionRules(Collection<FunctionRule> rules) {
        for (FunctionRule rule : rules) {
            if (rule.name().endsWith("*") && !rule.implied()) {
                prefixes.add(rule);
            } else {
                named.computeIfAbsent(rule.spelling(), any -> new ArrayList<>()).add(rule);
            }
        }
        implied = rules.stream().anyMatch(FunctionRule::implied);
    }

    /**
     * Rules for functions of any schema.
     *
     * @param names by danger, parted by blanks; {@code *} at the end of a name stands for the rest
     */
    public static List<FunctionRule> named(Map<Danger, String> names) {
        List<FunctionRule> rules = new ArrayList<>();
        names.forEach(
                (danger, list) -> {
                    for (String name : list.strip().split("\\s+", -1)) {
                        rules.add(FunctionRule.any(name, danger));
                    }
                });
        return rules;
    }

    /**
     * The rule that the statement breaks at this level.
     *
     * @param allowed what the operator allows all the same, with or without the schema
     */
    Optional<FunctionRule> broken(SqlStatement statement, AccessLevel level, Set<String> allowed) {
        return broken(statement.calls(), level, allowed)
                .or(() -> broken(implied(statement), level, allowed));
    }

    /** They are looked for only where users made some, which is rare. */
    private List<Call> implied(SqlStatement statement) {
        return implied ? statement.impliedCalls() : List.of();
    }

    private Optional<FunctionRule> broken(
            List<Call> calls, AccessLevel level, Set<String> allowed) {
        for (Call call : calls) {
            Optional<FunctionRule> rule = rule(call, level);
            if (rule.isPresent() && !isAllowed(rule.get(), allowed)) {
                return rule;
            }
        }
        return Optional.empty();
    }

    private static boolean isAllowed(FunctionRule rule, Set<String> allowed) {
        return allowed.contains(rule.name()) || allowed.contains(rule.schema() + "." + rule.name());
    }

    private Optional<FunctionRule> rule(Call call, AccessLevel level) {
        return first(named.getOrDefault(call.name(), List.of()), call, level)
                .or(() -> first(prefixes, call, level));
    }

    private static Optional<FunctionRule> first(
            List<FunctionRule> rules, Call call, AccessLevel level) {
        for (FunctionRule rule : rules) {
            if (beginsAlike(rule.spelling(), call.name())
                    && (rule.danger().always() || level == AccessLevel.READ_ONLY)
                    && rule.covers(call)) {
                return Optional.of(rule.implied() ? rule : rule.withName(call.name()));
            }
        }
        return Optional.empty();
    }

    private static boolean beginsAlike(String rule, String name) {
        return rule.equals(name)
                || (rule.endsWith("*") && name.regionMatches(0, rule, 0, rule.length() - 1));
    }
}
