package org.dbmcp.driver.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts a type together from lines of the catalogue.
 *
 * <p>Whoever may create types may put one twice into the next, thirty times over. So each is made
 * once, however often it stands in others, and one that is too long or too deep is not made.
 */
final class TypeParts {
    /** Lines of a type. */
    static final int MOST = 1000;

    /** Types that stand in each other. */
    private static final int DEEPEST = 32;

    private final Map<Long, Line> lines = new HashMap<>();
    private final Map<Long, PostgreSqlType> made = new HashMap<>();
    private int count;
    private boolean tooDeep;

    /** A line of the catalogue, and the types of its fields. */
    private record Line(
            String name,
            char kind,
            char delimiter,
            long element,
            long base,
            Map<String, Long> fields) {}

    /** Takes a type, or one more field of it. */
    void add(ResultSet row) throws SQLException {
        count++;
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

    /** Null for what the catalogue has no line of, and for what is made of too much. */
    PostgreSqlType type(long number) {
        PostgreSqlType whole = count > MOST ? null : part(number, 1);
        return tooDeep ? null : whole;
    }

    /** Null for zero as well. */
    private PostgreSqlType part(long number, int level) {
        Line line = lines.get(number);
        if (line == null || tooDeep) {
            return null;
        }
        PostgreSqlType part = made.get(number);
        if (part == null && level <= DEEPEST) {
            part = make(line, level);
            made.put(number, part);
        }
        // one that was made at a higher level may be too deep at this one
        tooDeep |= part == null || level - 1 + part.depth() > DEEPEST;
        return part;
    }

    private PostgreSqlType make(Line line, int level) {
        PostgreSqlType element = part(line.element(), level + 1);
        PostgreSqlType base = part(line.base(), level + 1);
        Map<String, PostgreSqlType> fields = new LinkedHashMap<>();
        int below = Math.max(depth(element), depth(base));
        for (Map.Entry<String, Long> field : line.fields().entrySet()) {
            PostgreSqlType type = part(field.getValue(), level + 1);
            fields.put(field.getKey(), type);
            below = Math.max(below, depth(type));
        }
        return new PostgreSqlType(
                line.name(), line.kind(), element, line.delimiter(), base, fields, below + 1);
    }

    private static int depth(PostgreSqlType type) {
        return type == null ? 0 : type.depth();
    }
}
