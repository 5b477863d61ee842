package org.dbmcp.driver.embedded;

import static java.util.Map.entry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.driver.IsoTime;
import org.dbmcp.driver.Reading;
import org.dbmcp.driver.Readings;
import org.dbmcp.driver.ResultReader;

/** Reads H2's types. */
final class EmbeddedReadings implements ResultReader {
    /** Of the two columns of an array; the other is its index. */
    private static final int VALUE = 2;

    private final Readings readings;
    private final Map<Integer, Reading> byType;

    EmbeddedReadings(QuerySettings settings, ValueSettings values) {
        readings = new Readings(settings, values);
        byType =
                Map.ofEntries(
                        entry(Types.TINYINT, readings.number()),
                        entry(Types.SMALLINT, readings.number()),
                        entry(Types.INTEGER, readings.number()),
                        entry(Types.BIGINT, readings.whole()),
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

    @Override
    public Reading reading(Connection session, ResultSetMetaData columns, int index)
            throws SQLException {
        return of(columns, index);
    }

    private Reading of(ResultSetMetaData columns, int index) throws SQLException {
        String name = columns.getColumnTypeName(index);
        if (name.startsWith("ROW(")) {
            return new Reading("object", this::row);
        }
        return switch (name) {
            case "JSON" -> readings.json();
            case "DECFLOAT" -> readings.decimal();
            case "UUID" -> readings.verbatim();
            case "GEOMETRY" ->
                    readings.bytes(readings.spatial().encoding(), readings.spatial()::bytes);
            case "JAVA_OBJECT" -> readings.binary();
            default -> byType.getOrDefault(columns.getColumnType(index), readings.text());
        };
    }

    /** The connector gives a row as a result of its own, of one line, without its own names. */
    private Object row(ResultSet rows, int index) throws SQLException {
        try (ResultSet row = (ResultSet) rows.getObject(index)) {
            return row == null ? null : fields(row);
        }
    }

    private Object fields(ResultSet row) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        row.next();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = of(row.getMetaData(), i).reader().read(row, i);
            fields.put(row.getMetaData().getColumnLabel(i), value);
        }
        return fields;
    }

    private Object array(ResultSet rows, int index) throws SQLException {
        Array array = rows.getArray(index);
        return array == null ? null : readings.cells().nested(elements(array));
    }

    /** As the columns that they are in a result of their own; as objects they lose their zone. */
    private List<Object> elements(Array array) throws SQLException {
        List<Object> elements = new ArrayList<>();
        try (ResultSet values = array.getResultSet()) {
            Reading element = of(values.getMetaData(), VALUE);
            while (values.next()) {
                elements.add(element.reader().read(values, VALUE));
            }
        }
        return elements;
    }
}
