package org.dbmcp.driver.postgresql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dbmcp.driver.JsonParameters;

/**
 * Binds values as texts without a type, as the Node driver does: PostgreSQL takes the type from the
 * place where the value stands, so that one text fits a uuid, a date, a number and JSON.
 */
final class PostgreSqlParameters {
    private PostgreSqlParameters() {}

    static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case List<?> list -> statement.setString(index, list(statement, index, list));
            default -> statement.setString(index, text(value));
        }
    }

    /** JSON where the place is one for it; to ask costs a round trip, which only lists take. */
    private static String list(PreparedStatement statement, int index, List<?> list)
            throws SQLException {
        String type = statement.getParameterMetaData().getParameterTypeName(index);
        return "jsonb".equals(type) || "json".equals(type)
                ? JsonParameters.text(list)
                : array(list);
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case List<?> list -> array(list);
            case Map<?, ?> map -> JsonParameters.text(map);
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            default -> value.toString();
        };
    }

    /** An array in PostgreSQL's own form, such as {@code {"a",NULL}}. */
    private static String array(List<?> list) {
        return list.stream()
                .map(PostgreSqlParameters::element)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(Object value) {
        return switch (value) {
            case null -> "NULL";
            case List<?> list -> array(list);
            default -> "\"" + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }
}
