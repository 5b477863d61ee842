package org.dbmcp.driver.embedded;

import static java.util.Map.entry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.driver.IsoTime;
import org.dbmcp.driver.Reading;
import org.dbmcp.driver.Readings;

/** Reads H2's types. */
final class EmbeddedReadings {
    /** Of the two columns of an array; the other is its index. */
    private static final int VALUE = 2;

    private final Readings readings;
    private final Map<Integer, Reading> byType;

    EmbeddedReadings(QuerySettings settings) {
        readings = new Readings(settings);
        byType =
                Map.ofEntries(
                        entry(Types.TINYINT, readings.number()),
                        entry(Types.SMALLINT, readings.number()),
                        entry(Types.INTEGER, readings.number()),
                        entry(Types.BIGINT, readings.verbatim()),
                        entry(Types.NUMERIC, readings.decimal()),
                        entry(Types.DECIMAL, readings.decimal()),
                        entry(Types.REAL, readings.single()),
                        entry(Types.FLOAT, readings.real()),
                        entry(Types.DOUBLE, readings.real()),
                        entry(Types.BOOLEAN, readings.flag()),
                        entry(Types.DATE, readings.verbatim()),
                        entry(Types.TIME, readings.verbatim()),
                        entry(Types.TIME_WITH_TIMEZONE, readings.mapped("string", IsoTime::clock)),
                        entry(Types.TIMESTAMP, readings.mapped("string", IsoTime::moment)),
                        entry(
                                Types.TIMESTAMP_WITH_TIMEZONE,
                                readings.mapped("string", IsoTime::moment)),
                        entry(Types.BINARY, readings.binary()),
                        entry(Types.VARBINARY, readings.binary()),
                        entry(Types.LONGVARBINARY, readings.binary()),
                        entry(Types.BLOB, readings.binary()),
                        entry(Types.ARRAY, new Reading("array", this::array)));
    }

    Reading of(int jdbcType, String typeName) {
        return switch (typeName) {
            case "JSON" -> readings.json();
            case "DECFLOAT" -> readings.decimal();
            case "UUID" -> readings.verbatim();
            default -> byType.getOrDefault(jdbcType, readings.text());
        };
    }

    private Object array(ResultSet rows, int index) throws SQLException {
        Array array = rows.getArray(index);
        return array == null ? null : elements(array);
    }

    /** As the columns that they are in a result of their own; as objects they lose their zone. */
    private List<Object> elements(Array array) throws SQLException {
        List<Object> elements = new ArrayList<>();
        try (ResultSet values = array.getResultSet()) {
            ResultSetMetaData columns = values.getMetaData();
            Reading element = of(columns.getColumnType(VALUE), columns.getColumnTypeName(VALUE));
            while (values.next()) {
                elements.add(element.reader().read(values, VALUE));
            }
        }
        return elements;
    }
}
