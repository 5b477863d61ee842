package org.dbmcp.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tables that a statement names, and what it calls them. */
final class TableFinder {
    private static final Set<String> BEFORE = Set.of("from", "join", "update", "into");

    private final List<Token> tokens;
    private final List<NamedTable> tables = new ArrayList<>();
    private final Map<String, Set<NamedTable>> called = new HashMap<>();

    TableFinder(List<Token> tokens) {
        this.tokens = tokens;
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).isAny(BEFORE)) {
                list(at + 1, tokens.get(at).is("from"));
            }
        }
    }

    private void list(int start, boolean several) {
        int at = start;
        do {
            NamePath name = NamePath.at(tokens, at);
            if (name == null || isSymbol(name.next(), '(')) {
                return;
            }
            at = enter(name);
        } while (several && isSymbol(at++, ','));
    }

    private int enter(NamePath name) {
        NamedTable table = new NamedTable(name.qualifier(), name.last());
        if (!tables.contains(table)) {
            tables.add(table);
        }
        int behind = name.next();
        boolean as = behind < tokens.size() && tokens.get(behind).is("as");
        NamePath alias = NamePath.at(tokens, as ? behind + 1 : behind);
        if (alias == null || alias.parts().size() > 1) {
            call(table.name(), table);
            return behind;
        }
        call(alias.last(), table);
        return alias.next();
    }

    private void call(String name, NamedTable table) {
        called.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new LinkedHashSet<>())
                .add(table);
    }

    private boolean isSymbol(int at, char symbol) {
        return at < tokens.size() && tokens.get(at).isSymbol(symbol);
    }

    List<NamedTable> all() {
        return tables;
    }

    /** Whether the statement calls one table so. */
    boolean isCalled(String name) {
        return allCalled(name).size() == 1;
    }

    /** The table that is called so. */
    NamedTable called(String name) {
        return allCalled(name).iterator().next();
    }

    /** All tables that are called so, here or there in the statement. */
    Set<NamedTable> allCalled(String name) {
        return called.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
    }
}
