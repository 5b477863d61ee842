package org.dbmcp.driver;

import static java.util.Map.entry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ValueSettings;

/** Reads the types that MySQL and MariaDB share. */
public final class MySqlReadings {
    /** MySQL calls all of them by the first name. */
    private static final Set<String> SPATIAL =
            Set.of(
                    "GEOMETRY",
                    "POINT",
                    "LINESTRING",
                    "POLYGON",
                    "MULTIPOINT",
                    "MULTILINESTRING",
                    "MULTIPOLYGON",
                    "GEOMETRYCOLLECTION");

    private final Readings readings;
    private final Reading spatial;
    private final boolean tinyint1AsBoolean;
    private final Map<String, Reading> byType;

    public MySqlReadings(QuerySettings settings, ValueSettings values) {
        readings = new Readings(settings, values);
        tinyint1AsBoolean = values.tinyint1AsBoolean();
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
                        entry("BIGINT", readings.whole()),
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
                        entry("VECTOR", readings.bytes("array", MySqlReadings::vector)));
        spatial = readings.bytes(readings.spatial().encoding(), readings.spatial()::withSrid);
    }

    /**
     * How to read a type.
     *
     * @param typeName such as {@code BIGINT UNSIGNED}
     * @param width bits of a BIT column, digits of a TINYINT
     */
    public Reading of(String typeName, int width) {
        String name = typeName.toUpperCase(Locale.ROOT).replace(" UNSIGNED", "");
        if (name.equals("BIT")) {
            return bits(width);
        }
        boolean oneDigit = typeName.equals("TINYINT") && width == 1;
        if (tinyint1AsBoolean && (oneDigit || name.equals("BOOLEAN"))) {
            return readings.flag();
        }
        return SPATIAL.contains(name)
                ? spatial
                : byType.getOrDefault(name.replace(" ZEROFILL", ""), readings.text());
    }

    /** A bit string as long as the column is wide. */
    private Reading bits(int width) {
        return readings.bytes("string", bytes -> digits(bytes, width));
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

    /** Floats of four bytes. */
    private static Object vector(byte[] bytes) {
        FloatBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        List<Object> numbers = new ArrayList<>();
        while (floats.hasRemaining()) {
            numbers.add(floats.get());
        }
        return Vectors.isLong(numbers.size()) ? Vectors.shortened(numbers) : numbers;
    }
}
