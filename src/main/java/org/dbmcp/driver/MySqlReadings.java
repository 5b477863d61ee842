package org.dbmcp.driver;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dbmcp.config.QuerySettings;

/** Reads the types that MySQL and MariaDB share. */
public final class MySqlReadings {
    private final Readings readings;
    private final Map<String, Reading> byType;

    public MySqlReadings(QuerySettings settings) {
        readings = new Readings(settings);
        Reading number = readings.number();
        Reading binary = readings.binary();
        byType =
                Map.ofEntries(
                        entry("TINYINT", number),
                        entry("SMALLINT", number),
                        entry("MEDIUMINT", number),
                        entry("INT", number),
                        entry("INTEGER", number),
                        entry("YEAR", number),
                        entry("BOOLEAN", number),
                        entry("BIGINT", readings.verbatim()),
                        entry("DECIMAL", readings.decimal()),
                        entry("NUMERIC", readings.decimal()),
                        entry("FLOAT", readings.single()),
                        entry("DOUBLE", readings.real()),
                        entry("DATE", readings.verbatim()),
                        entry("TIME", readings.verbatim()),
                        entry("DATETIME", readings.mapped("string", IsoTime::moment)),
                        entry("TIMESTAMP", readings.mapped("string", MySqlReadings::instant)),
                        entry("JSON", readings.json()),
                        entry("SET", readings.mapped("array", MySqlReadings::members)),
                        entry("BINARY", binary),
                        entry("VARBINARY", binary),
                        entry("TINYBLOB", binary),
                        entry("BLOB", binary),
                        entry("MEDIUMBLOB", binary),
                        entry("LONGBLOB", binary),
                        entry("VECTOR", binary),
                        entry("GEOMETRY", binary));
    }

    /**
     * How to read a type.
     *
     * @param typeName such as {@code BIGINT UNSIGNED}
     * @param bits of a BIT column
     */
    public Reading of(String typeName, int bits) {
        String name = typeName.toUpperCase(Locale.ROOT).replace(" UNSIGNED", "");
        if (name.equals("BIT")) {
            return bits(bits);
        }
        return byType.getOrDefault(name.replace(" ZEROFILL", ""), readings.text());
    }

    /** The members of a SET. */
    public Reading set() {
        return byType.get("SET");
    }

    /** A bit string as long as the column is wide. */
    private Reading bits(int width) {
        return new Reading(
                "string",
                (rows, index) -> {
                    byte[] bytes = rows.getBytes(index);
                    return bytes == null ? null : digits(bytes, width);
                });
    }

    private static String digits(byte[] bytes, int width) {
        StringBuilder digits = new StringBuilder();
        for (int bit = width - 1; bit >= 0; bit--) {
            int fromEnd = bit / Byte.SIZE;
            int value = fromEnd < bytes.length ? bytes[bytes.length - 1 - fromEnd] : 0;
            digits.append((value >> (bit % Byte.SIZE)) & 1);
        }
        return digits.toString();
    }

    /** Sessions are set to UTC; what is no time, such as zeros, has no zone either. */
    private static Object instant(String text) {
        String moment = IsoTime.moment(text);
        return moment.equals(text) ? text : moment + "Z";
    }

    private static Object members(String set) {
        return set.isEmpty() ? List.of() : Arrays.asList(set.split(",", -1));
    }
}
