package org.dbmcp.driver.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.core.BaseConnection;

/** The types of one database that are not PostgreSQL's own, looked up again after a while. */
final class PostgreSqlTypes {
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** More of them would be made up by somebody. */
    private static final int MOST = 1000;

    /** A type and all that it is made of, a line for each field of it. */
    private static final String LOOK_UP =
            """
            WITH RECURSIVE needed (id) AS (
                SELECT ?::pg_catalog.oid
                UNION
                SELECT part.id
                FROM needed
                JOIN pg_catalog.pg_type t ON t.oid = needed.id
                CROSS JOIN LATERAL (
                    SELECT t.typelem AS id
                    UNION ALL SELECT t.typbasetype
                    UNION ALL SELECT a.atttypid FROM pg_catalog.pg_attribute a
                        WHERE t.typtype = 'c' AND a.attrelid = t.typrelid
                        AND a.attnum > 0 AND NOT a.attisdropped) part
                WHERE part.id <> 0)
            SELECT t.oid, t.typname, t.typtype, t.typdelim, t.typbasetype,
                CASE WHEN t.typcategory = 'A' AND t.typlen = -1 THEN t.typelem ELSE 0 END AS element,
                a.attname, a.atttypid
            FROM needed
            JOIN pg_catalog.pg_type t ON t.oid = needed.id
            LEFT JOIN pg_catalog.pg_attribute a ON t.typtype = 'c' AND a.attrelid = t.typrelid
                AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY t.oid, a.attnum
            """;

    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    /** What was found, and when, by {@link System#nanoTime}. */
    private record Known(PostgreSqlType type, long at) {}

    /** A line of the catalogue, and the types of its fields. */
    private record Line(
            String name,
            char kind,
            char delimiter,
            long element,
            long base,
            Map<String, Long> fields) {}

    /**
     * The type of this name.
     *
     * @param session asked when it is not known, or was long ago
     * @param name as the connector has it from the type's number
     */
    PostgreSqlType of(Connection session, String name) throws SQLException {
        int number = session.unwrap(BaseConnection.class).getTypeInfo().getPGType(name);
        Known current = known.get(number);
        if (current == null || System.nanoTime() - current.at() > FRESH.toNanos()) {
            current = new Known(lookUp(session, Integer.toUnsignedLong(number)), System.nanoTime());
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(number, current);
        }
        return current.type();
    }

    private static PostgreSqlType lookUp(Connection session, long number) throws SQLException {
        Map<Long, Line> lines = new HashMap<>();
        try (PreparedStatement statement = session.prepareStatement(LOOK_UP)) {
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(lines, rows);
                }
            }
        }
        return type(lines, number);
    }

    private static void add(Map<Long, Line> lines, ResultSet row) throws SQLException {
        long number = row.getLong("oid");
        if (!lines.containsKey(number)) {
            lines.put(
                    number,
                    new Line(
                            row.getString("typname"),
                            row.getString("typtype").charAt(0),
                            row.getString("typdelim").charAt(0),
                            row.getLong("element"),
                            row.getLong("typbasetype"),
                            new LinkedHashMap<>()));
        }
        String field = row.getString("attname");
        if (field != null) {
            lines.get(number).fields().put(field, row.getLong("atttypid"));
        }
    }

    /** Null for zero, and for what the catalogue has no line of. */
    private static PostgreSqlType type(Map<Long, Line> lines, long number) {
        Line line = lines.get(number);
        if (line == null) {
            return null;
        }
        Map<String, PostgreSqlType> fields = new LinkedHashMap<>();
        line.fields().forEach((name, type) -> fields.put(name, type(lines, type)));
        return new PostgreSqlType(
                line.name(),
                line.kind(),
                type(lines, line.element()),
                line.delimiter(),
                type(lines, line.base()),
                fields);
    }
}
