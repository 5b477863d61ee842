package org.dbmcp.feature.performance;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.dbmcp.sql.NamedTable;
import org.dbmcp.sql.Sought;
import org.dbmcp.sql.SoughtColumn;
import org.dbmcp.sql.SoughtColumn.Use;
import org.dbmcp.sql.SqlStatement;

/** Finds the indexes that a statement might want. */
final class CandidateFinder {
    private static final int MOST_EQUAL = 3;
    private static final int MOST_SORTED = 3;

    private final TableShelf shelf;
    private final boolean needsLength;

    /**
     * @param needsLength whether long texts cannot be indexed as they are
     */
    CandidateFinder(TableShelf shelf, boolean needsLength) {
        this.shelf = shelf;
        this.needsLength = needsLength;
    }

    /** The tables of the statement that are known. */
    Map<NamedTable, TableFacts> tables(Sought sought) {
        Map<NamedTable, TableFacts> tables = new LinkedHashMap<>();
        sought.tables()
                .forEach(each -> shelf.find(each).ifPresent(facts -> tables.put(each, facts)));
        return tables;
    }

    /** Why some of its tables and conditions are not looked at, each reason once. */
    List<String> passedOver(SqlStatement statement, Sought sought) {
        return new PassedOver(shelf, statement, tables(sought).values()).reasons(sought);
    }

    List<IndexCandidate> of(Sought sought) {
        Map<NamedTable, TableFacts> tables = tables(sought);
        List<IndexCandidate> found = new ArrayList<>();
        for (TableFacts table : new LinkedHashSet<>(tables.values())) {
            List<ColumnFacts> equal = used(sought, tables, table, Use.EQUAL);
            List<ColumnFacts> range = used(sought, tables, table, Use.RANGE);
            List<ColumnFacts> sort = used(sought, tables, table, Use.SORT);
            if (sought.alternatives()) {
                equal.forEach(
                        each ->
                                found.add(
                                        new IndexCandidate(table, List.of(each), null, List.of())));
                range.forEach(
                        each -> found.add(new IndexCandidate(table, List.of(), each, List.of())));
            } else {
                main(table, equal, range, sort, sought.limited(), found);
            }
            used(sought, tables, table, Use.JOIN)
                    .forEach(
                            each ->
                                    found.add(
                                            new IndexCandidate(
                                                    table, List.of(each), null, List.of())));
        }
        return found;
    }

    private static void main(
            TableFacts table,
            List<ColumnFacts> equal,
            List<ColumnFacts> range,
            List<ColumnFacts> sort,
            boolean limited,
            List<IndexCandidate> found) {
        List<ColumnFacts> telling =
                equal.stream()
                        .sorted(comparingDouble(each -> each.share(table.rows())))
                        .limit(MOST_EQUAL)
                        .toList();
        ColumnFacts bound = range.isEmpty() ? null : range.getFirst();
        List<ColumnFacts> order =
                bound == null && (limited || !telling.isEmpty())
                        ? sort.stream().limit(MOST_SORTED).toList()
                        : List.of();
        if (!telling.isEmpty() || bound != null || !order.isEmpty()) {
            found.add(new IndexCandidate(table, telling, bound, order));
        }
    }

    private List<ColumnFacts> used(
            Sought sought, Map<NamedTable, TableFacts> tables, TableFacts table, Use use) {
        Map<ColumnFacts, ColumnFacts> used = new LinkedHashMap<>();
        for (SoughtColumn each : sought.columns()) {
            ColumnFacts column = table.columns().get(TableFacts.lower(each.column()));
            if (each.use() == use
                    && column != null
                    && column.isFit(needsLength)
                    && table.equals(owner(each, tables))) {
                used.putIfAbsent(column, column.wanted(each.values()));
            }
        }
        return List.copyOf(used.values());
    }

    /** The table of a column; null when several have one of that name. */
    private static TableFacts owner(SoughtColumn column, Map<NamedTable, TableFacts> tables) {
        if (column.table() != null) {
            return tables.get(column.table());
        }
        List<TableFacts> owners =
                tables.values().stream()
                        .filter(
                                each ->
                                        each.columns()
                                                .containsKey(TableFacts.lower(column.column())))
                        .distinct()
                        .toList();
        return owners.size() == 1 ? owners.getFirst() : null;
    }
}
