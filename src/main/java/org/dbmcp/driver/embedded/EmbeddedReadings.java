package org.dbmcp.driver.embedded;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
        return array == null ? null : elements((Object[]) array.getArray());
    }

    private List<Object> elements(Object[] values) throws SQLException {
        List<Object> elements = new ArrayList<>(values.length);
        for (Object value : values) {
            elements.add(element(value));
        }
        return elements;
    }

    private Object element(Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Object[] nested -> elements(nested);
            case Array nested -> elements((Object[]) nested.getArray());
            case byte[] bytes -> readings.cells().binary(bytes);
            case BigDecimal number -> number.toPlainString();
            case Long number -> number.toString();
            case Boolean flag -> flag;
            case Number number -> number;
            case Timestamp moment -> IsoTime.moment(moment.toLocalDateTime().toString());
            default -> readings.cells().text(value.toString());
        };
    }
}
