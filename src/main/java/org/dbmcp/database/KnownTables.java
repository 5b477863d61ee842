package org.dbmcp.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of a database's tables that its login may see, looked up again after a while. */
final class KnownTables {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_TABLES = 10_000;
    private static final int MOST_ASKED = 5;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    private static final String TABLES =
            "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema NOT"
                    + " IN ('information_schema', 'INFORMATION_SCHEMA', 'pg_catalog', 'mysql',"
                    + " 'performance_schema', 'sys')";
    private static final String COLUMNS =
            "SELECT column_name FROM information_schema.columns"
                    + " WHERE table_schema = ? AND table_name = ?";

    private volatile Known known;

    /** A table. */
    private record Table(String schema, String name) {}

    /** What was found, and when, by {@link System#nanoTime}. */
    private record Known(List<Table> tables, long at) {}

    /**
     * Tables of similar names, most similar first; with their schema when only that was missing.
     */
    List<String> like(String name, Session session) throws SQLException {
        List<Table> tables = on(session);
        List<String> elsewhere =
                tables.stream()
                        .filter(table -> table.name().equals(name))
                        .map(table -> table.schema() + "." + table.name())
                        .toList();
        return elsewhere.isEmpty()
                ? SimilarNames.of(name, tables.stream().map(Table::name).toList())
                : elsewhere.subList(0, Math.min(elsewhere.size(), SimilarNames.MOST));
    }

    /** Columns of similar names in the tables that a statement names. */
    List<String> columnsLike(String name, String sql, Session session) throws SQLException {
        Set<String> words =
                WORDS.splitAsStream(sql.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<Table> named =
                on(session).stream()
                        .filter(table -> words.contains(table.name().toLowerCase(Locale.ROOT)))
                        .limit(MOST_ASKED)
                        .toList();
        List<String> columns = new ArrayList<>();
        for (Table table : named) {
            columns.addAll(columns(table, session));
        }
        return SimilarNames.of(name, columns);
    }

    private static List<String> columns(Table table, Session session) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = session.connection().prepareStatement(COLUMNS)) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private List<Table> on(Session session) throws SQLException {
        Known current = known;
        if (current == null || System.nanoTime() - current.at() > FRESH.toNanos()) {
            current = new Known(read(session), System.nanoTime());
            known = current;
        }
        return current.tables();
    }

    private static List<Table> read(Session session) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement statement = session.connection().prepareStatement(TABLES)) {
            statement.setMaxRows(MOST_TABLES);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    tables.add(new Table(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return tables;
    }
}
