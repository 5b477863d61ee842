package org.dbmcp.driver.postgresql;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.driver.JsonParameters;
import org.dbmcp.failure.Failure;

/**
 * Binds values as texts without a type, as the Node driver does: PostgreSQL takes the type from the
 * place where the value stands, so that one text fits a uuid, a date, a number and JSON.
 */
final class PostgreSqlParameters {
    /** Types whose values are written alike, whatever the catalogue says. */
    private static final Set<String> PLAIN = Set.of("text", "varchar", "_json", "_jsonb");

    /** What PostgreSQL calls a row of no certain type, of which it reads no text. */
    private static final Set<String> ANY_ROW = Set.of("record", "_record");

    private PostgreSqlParameters() {}

    static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case List<?> list -> statement.setString(index, typed(statement, index, list));
            case Map<?, ?> map -> statement.setString(index, typed(statement, index, map));
            default -> statement.setString(index, ParameterText.of(value, null));
        }
    }

    /** As its place wants it; to ask costs a round trip, which only lists and objects take. */
    private static String typed(PreparedStatement statement, int index, Object value)
            throws SQLException {
        String name = statement.getParameterMetaData().getParameterTypeName(index);
        if (ParameterText.isJson(name)) {
            return JsonParameters.text(value);
        }
        boolean objects = hasObjects(value);
        if (objects && ANY_ROW.contains(name)) {
            throw new Failure(INVALID_ARGUMENT, "PostgreSQL does not tell which row type it wants")
                    .withHint("Write the type behind the placeholder, such as $1::my_type");
        }
        boolean plain = PLAIN.contains(name) || (!objects && name.startsWith("_"));
        return ParameterText.of(
                value, plain ? null : new PostgreSqlTypes().of(statement.getConnection(), name));
    }

    private static boolean hasObjects(Object value) {
        return value instanceof Map
                || (value instanceof List<?> list
                        && list.stream().anyMatch(PostgreSqlParameters::hasObjects));
    }
}
