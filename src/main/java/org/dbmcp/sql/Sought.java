package org.dbmcp.sql;

import java.util.List;

/**
 * What a statement looks for rows by, as far as its words tell: a light reading, which takes a
 * statement as flat and guesses nothing.
 *
 * @param tables all that it names
 * @param columns in the order in which they stand
 * @param computed what conditions compare in place of a column, by its first words
 * @param alternatives whether one condition or another is enough
 * @param limited whether only the first rows are wanted
 */
public record Sought(
        List<NamedTable> tables,
        List<SoughtColumn> columns,
        List<String> computed,
        boolean alternatives,
        boolean limited) {
    public Sought {
        tables = List.copyOf(tables);
        columns = List.copyOf(columns);
        computed = List.copyOf(computed);
    }

    /** What this statement looks for. */
    public static Sought of(SqlStatement statement) {
        List<Token> tokens = statement.tokens();
        TableFinder tables = new TableFinder(tokens);
        ColumnFinder columns = new ColumnFinder(tokens, tables);
        return new Sought(
                tables.all(),
                columns.all(),
                columns.computed(),
                columns.alternatives(),
                tokens.stream().anyMatch(each -> each.is("limit") || each.is("fetch")));
    }
}
