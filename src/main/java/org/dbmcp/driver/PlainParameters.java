package org.dbmcp.driver;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;

/** Binds values as JDBC's own types; lists and maps as JSON. */
public final class PlainParameters {
    private PlainParameters() {}

    public static void bind(PreparedStatement statement, int index, Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Boolean flag -> statement.setBoolean(index, flag);
            case Long number -> statement.setLong(index, number);
            case Double number -> statement.setDouble(index, number);
            case BigInteger number -> statement.setBigDecimal(index, new BigDecimal(number));
            case BigDecimal number -> statement.setBigDecimal(index, number);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case List<?> list -> statement.setString(index, JsonParameters.text(list));
            case Map<?, ?> map -> statement.setString(index, JsonParameters.text(map));
            default -> statement.setString(index, value.toString());
        }
    }
}
