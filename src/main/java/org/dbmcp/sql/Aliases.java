package org.dbmcp.sql;

import java.util.List;
import java.util.Set;

/** What a statement calls its tables. */
public final class Aliases {
    private final TableFinder tables;

    private Aliases(TableFinder tables) {
        this.tables = tables;
    }

    /** Those of this statement. */
    public static Aliases of(SqlStatement statement) {
        return new Aliases(new TableFinder(statement.tokens()));
    }

    /** Those of no statement. */
    public static Aliases none() {
        return new Aliases(new TableFinder(List.of()));
    }

    /** The tables that it calls so, by an alias or their own names; none where it does not. */
    public Set<NamedTable> called(String name) {
        return tables.allCalled(name);
    }
}
