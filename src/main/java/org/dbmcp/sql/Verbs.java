package org.dbmcp.sql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The verbs that are known, on any database. What is not here is not run. */
final class Verbs {
    /** With these a query begins, also behind a WITH list. */
    static final Set<String> OF_ROWS =
            Set.of("select", "values", "table", "insert", "update", "delete", "merge", "replace");

    private static final Map<String, Rule> RULES = rules();

    private Verbs() {}

    static Rule ruleFor(String verb) {
        return RULES.getOrDefault(verb.toLowerCase(Locale.ROOT), Rule.UNKNOWN);
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        put(rules, Rule.READS, "select values table show describe desc explain help");
        put(rules, Rule.WRITES, "insert update delete merge replace refresh");
        put(
                rules,
                Rule.DESTROYS,
                "create alter drop truncate rename comment grant revoke security");
        put(rules, Rule.DESTROYS, "analyze analyse vacuum reindex cluster optimize repair check");
        put(rules, Rule.DESTROYS, "checksum call do reassign");
        put(rules, Rule.TRANSACTION, "begin start commit rollback end abort savepoint release xa");
        put(rules, Rule.SESSION, "set reset use lock unlock discard listen unlisten notify");
        put(rules, Rule.PREPARED, "prepare execute deallocate");
        put(rules, Rule.CURSOR, "declare fetch move close handler");
        put(rules, Rule.FILES, "copy load import runscript script backup");
        put(rules, Rule.SERVER, "flush kill shutdown restart install uninstall clone change purge");
        put(rules, Rule.SERVER, "binlog checkpoint stop cache");
        return Map.copyOf(rules);
    }

    private static void put(Map<String, Rule> rules, Rule rule, String verbs) {
        for (String verb : verbs.split(" ", -1)) {
            rules.put(verb, rule);
        }
    }
}
