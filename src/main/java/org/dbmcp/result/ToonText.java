package org.dbmcp.result;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tabular array of TOON: how many rows, the names, then a line for each row.
 *
 * <p>Follows the published specification, sections 6, 7 and 9.3. That form has no room for values
 * within values, so arrays and objects stand there as texts of JSON.
 */
public final class ToonText {
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    /** What would be read as something else than a text, or not as one value. */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "|true|false|null|-.*|\\s.*|.*\\s|[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?"
                            + "|.*[:\"\\\\\\[\\]{},\\p{Cntrl}].*",
                    Pattern.DOTALL);

    private ToonText() {}

    /** The rows under the names of their columns. */
    public static String of(List<String> labels, JsonArray rows) {
        StringBuilder text = new StringBuilder().append('[').append(rows.size()).append(']');
        if (rows.isEmpty()) {
            return text.append(":\n").toString();
        }
        text.append(
                labels.stream().map(ToonText::key).collect(Collectors.joining(",", "{", "}:\n")));
        for (int i = 0; i < rows.size(); i++) {
            text.append(
                    rows.getJsonArray(i).stream()
                            .map(ToonText::cell)
                            .collect(Collectors.joining(",", "  ", "\n")));
        }
        return text.toString();
    }

    private static String key(String label) {
        return KEY.matcher(label).matches() ? label : quoted(label);
    }

    private static String cell(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> text(((JsonString) value).getString());
            case ARRAY, OBJECT -> quoted(value.toString());
            case NUMBER -> number(((JsonNumber) value).bigDecimalValue());
            default -> value.toString();
        };
    }

    /** Without exponent, and without zeros that say nothing. */
    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String text(String value) {
        return QUOTED.matcher(value).matches() ? quoted(value) : value;
    }

    private static String quoted(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}
