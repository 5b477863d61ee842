package org.dbmcp.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dbmcp.json.StrictJson;

/** Reads facts from a result, whatever the driver makes of its values. */
final class FactReader {
    private static final int LONGEST_TEXT = 16_000;
    private static final String TRUTH = "is_";
    private static final String LIST = "list_";
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Pattern WORD = Pattern.compile("_([a-z0-9])");

    private final ResultSet rows;
    private final List<String> labels = new ArrayList<>();

    private FactReader(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
    }

    /** All of them, at most as many as the statement gives. */
    static List<Fact> read(ResultSet rows) throws SQLException {
        FactReader reader = new FactReader(rows);
        List<Fact> facts = new ArrayList<>();
        while (rows.next()) {
            facts.add(reader.fact());
        }
        return List.copyOf(facts);
    }

    private Fact fact() throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            Object value = plain(rows.getObject(i + 1));
            if (value != null) {
                put(values, labels.get(i), value);
            }
        }
        return new Fact(values);
    }

    private static void put(Map<String, Object> values, String label, Object value) {
        if (label.startsWith(TRUTH)) {
            values.put(camel(label.substring(TRUTH.length())), truth(value));
        } else if (label.startsWith(LIST)) {
            values.put(camel(label.substring(LIST.length())), StrictJson.read(value.toString()));
        } else {
            values.put(camel(label), value);
        }
    }

    private static String camel(String label) {
        return WORD.matcher(label).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static boolean truth(Object value) {
        return switch (value) {
            case Boolean known -> known;
            case Number number -> number.longValue() != 0;
            default -> List.of("yes", "t", "true", "1").contains(lower(value));
        };
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private static Object plain(Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case String text -> cut(text);
            case Boolean truth -> truth;
            case BigInteger number -> whole(new BigDecimal(number));
            case BigDecimal number -> whole(number);
            case Double number -> number;
            case Float number -> number.doubleValue();
            case Number number -> number.longValue();
            case byte[] bytes -> cut(new String(bytes, UTF_8));
            case Clob text ->
                    cut(text.getSubString(1, (int) Math.min(LONGEST_TEXT + 1, text.length())));
            case Array array -> list((Object[]) array.getArray());
            case Object[] array -> list(array);
            default -> value.toString();
        };
    }

    /** Definitions may be as long as memory is; a list of JSON is never that long. */
    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " … (cut)";
    }

    private static Object whole(BigDecimal number) {
        boolean fits = number.scale() <= 0 && number.abs().compareTo(LONGEST) <= 0;
        return fits ? (Object) number.longValueExact() : number;
    }

    private static List<Object> list(Object[] array) throws SQLException {
        List<Object> list = new ArrayList<>();
        for (Object each : Arrays.asList(array)) {
            list.add(plain(each));
        }
        return list;
    }
}
