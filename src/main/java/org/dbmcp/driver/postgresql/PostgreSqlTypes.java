package org.dbmcp.driver.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
            LIMIT ?
            """;

    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    /** What was found, and when, by {@link System#nanoTime}. */
    private record Known(PostgreSqlType type, long at) {}

    /**
     * The type of this name; null when it is made of too much.
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
        TypeParts parts = new TypeParts();
        try (PreparedStatement statement = session.prepareStatement(LOOK_UP)) {
            statement.setLong(1, number);
            statement.setInt(2, TypeParts.MOST + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parts.add(rows);
                }
            }
        }
        return parts.type(number);
    }
}
