package org.dbmcp.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dbmcp.json.JsonBuffer;

/**
 * A tabular array of TOON: how many rows, the names, then a line for each row.
 *
 * <p>Follows the published specification, sections 6, 7 and 9.3. That form has no room for values
 * within values, so arrays and objects stand there as texts of JSON.
 */
public final class ToonText extends RowText {
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    /** What would be read as something else than a text, or not as one value. */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "|true|false|null|[-#].*|\\s.*|.*\\s|\\+?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?"
                            + "|.*[:\"\\\\\\[\\]{},\\p{Cntrl}].*",
                    Pattern.DOTALL);

    private String keys = "";

    @Override
    void begin(List<String> labels) {
        keys = labels.stream().map(ToonText::key).collect(Collectors.joining(",", "{", "}:\n"));
    }

    @Override
    void row(WrittenRow row) {
        for (int i = 0; i < row.size(); i++) {
            out().put(i == 0 ? "  " : ",").put(cell(row.value(i)));
        }
        out().put('\n');
    }

    @Override
    public List<JsonBuffer> parts(int rows) {
        JsonBuffer head = new JsonBuffer().put('[').put(Integer.toString(rows)).put(']');
        head.put(rows == 0 ? ":\n" : keys);
        return List.of(head, out());
    }

    private static String key(String label) {
        return KEY.matcher(label).matches() ? label : quoted(label);
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> text(text);
            case Boolean flag -> flag.toString();
            case Number number -> number(number);
            default ->
                    CellText.isNested(value)
                            ? nested(JsonCells.text(value))
                            : text(value.toString());
        };
    }

    /** JSON with one value in it is a value here too. */
    private static String nested(String json) {
        return json.startsWith("{") || json.startsWith("[") ? quoted(json) : json;
    }

    /** Without exponent, and without zeros that say nothing. */
    private static String number(Number value) {
        return Double.isFinite(value.doubleValue())
                ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static String text(String value) {
        return QUOTED.matcher(value).matches() ? quoted(value) : value;
    }

    private static String quoted(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(c < 0x10 ? '0' : '1');
                        out.append(Character.forDigit(c & 0xF, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
