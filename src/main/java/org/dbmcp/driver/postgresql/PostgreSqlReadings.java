package org.dbmcp.driver.postgresql;

import static java.util.Map.entry;

import java.sql.Types;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.driver.Cells;
import org.dbmcp.driver.IsoTime;
import org.dbmcp.driver.Reading;
import org.dbmcp.driver.Readings;

/** Reads every value from PostgreSQL's own text of it, in columns and in arrays alike. */
final class PostgreSqlReadings {
    private final Readings readings;
    private final Reading text;
    private final Map<String, Reading> byType;
    private final Map<String, Function<String, Object>> elements;

    PostgreSqlReadings(QuerySettings settings) {
        readings = new Readings(settings);
        Cells cells = readings.cells();
        text = readings.text();
        byType =
                Map.ofEntries(
                        entry("int2", readings.number()),
                        entry("int4", readings.number()),
                        entry("oid", readings.number()),
                        entry("smallserial", readings.number()),
                        entry("serial", readings.number()),
                        entry("int8", readings.verbatim()),
                        entry("bigserial", readings.verbatim()),
                        entry("numeric", readings.decimal()),
                        entry("money", readings.verbatim()),
                        entry("float4", readings.single()),
                        entry("float8", readings.real()),
                        entry("bool", readings.flag()),
                        entry("json", readings.json()),
                        entry("jsonb", readings.json()),
                        entry("bytea", readings.binary()),
                        entry("date", readings.verbatim()),
                        entry("time", readings.verbatim()),
                        entry("timetz", readings.mapped("string", IsoTime::clock)),
                        entry("timestamp", readings.mapped("string", IsoTime::moment)),
                        entry("timestamptz", readings.mapped("string", IsoTime::moment)),
                        entry("interval", readings.verbatim()),
                        entry("uuid", readings.verbatim()));
        elements =
                Map.ofEntries(
                        entry("int2", Integer::valueOf),
                        entry("int4", Integer::valueOf),
                        entry("oid", Long::valueOf),
                        entry("int8", value -> value),
                        entry("numeric", Readings::plain),
                        entry("float4", Float::valueOf),
                        entry("float8", Double::valueOf),
                        entry("bool", value -> value.startsWith("t")),
                        entry("json", cells::json),
                        entry("jsonb", cells::json),
                        entry("bytea", value -> cells.binary(bytes(value))),
                        entry("timetz", IsoTime::clock),
                        entry("timestamp", IsoTime::moment),
                        entry("timestamptz", IsoTime::moment));
    }

    Reading of(String typeName, int jdbcType) {
        return jdbcType == Types.ARRAY ? array(typeName) : byType.getOrDefault(typeName, text);
    }

    /** PostgreSQL names an array type by an underscore before the name of its elements. */
    private Reading array(String typeName) {
        String name = typeName.startsWith("_") ? typeName.substring(1) : typeName;
        char separator = name.equals("box") ? ';' : ',';
        Function<String, Object> element = elements.getOrDefault(name, readings.cells()::text);
        return readings.mapped("array", value -> ArrayText.read(value, separator, element));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }
}
