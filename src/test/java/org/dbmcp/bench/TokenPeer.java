package org.dbmcp.bench;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * How other servers send the same rows, as their sources have it; values as they show them on
 * PostgreSQL. None of them sends structured content.
 */
enum TokenPeer {
    /** A text block for each row. */
    TOOLBOX("MCP Toolbox for Databases 1.12") {
        @Override
        String text(Rows rows, String sql) {
            return String.join("\n", rows.each(row -> rows.fields(row, this, "{", ":", ",", "}")));
        }

        @Override
        String value(JsonValue value, String type) {
            return switch (type) {
                case "DATE" -> "\"" + plain(value) + "T00:00:00Z\"";
                case "NUMERIC" -> plain(value);
                default -> value.toString();
            };
        }
    },
    DBHUB("DBHub 1.4") {
        @Override
        String text(Rows rows, String sql) {
            return """
                   {
                     "success": true,
                     "data": {
                       "rows": %s,
                       "count": %s,
                       "source_id": "default"
                     }
                   }"""
                    .formatted(indented(rows), rows.rows().size());
        }
    },
    POSTGRES_MCP_PRO("Postgres MCP Pro 0.3") {
        @Override
        String text(Rows rows, String sql) {
            return rows.each(row -> rows.fields(row, this, "{", ": ", ", ", "}")).toString();
        }

        @Override
        String name(String name) {
            return "'" + name + "'";
        }

        @Override
        String value(JsonValue value, String type) {
            return switch (type) {
                case "DATE" -> "datetime.date(" + plain(value).replaceAll("-0?", ", ") + ")";
                case "NUMERIC" -> "Decimal('" + plain(value) + "')";
                default -> value instanceof JsonString ? name(plain(value)) : python(value);
            };
        }

        private static String python(JsonValue value) {
            return switch (value.getValueType()) {
                case TRUE -> "True";
                case FALSE -> "False";
                case NULL -> "None";
                default -> value.toString();
            };
        }
    },
    ORIGINAL("the Node original 0.1.6") {
        @Override
        String text(Rows rows, String sql) {
            return """
                   {
                     "success": true,
                     "data": {
                       "success": true,
                       "rows": %s,
                       "rowCount": %s
                     },
                     "query": "%s",
                     "connection": "%s"
                   }"""
                    .formatted(
                            indented(rows),
                            rows.rows().size(),
                            sql.replace("\"", "\\\""),
                            TokenTable.CONNECTION);
        }

        @Override
        String value(JsonValue value, String type) {
            return type.equals("DATE")
                    ? "\"" + plain(value) + "T00:00:00.000Z\""
                    : super.value(value, type);
        }
    };

    private final String title;

    TokenPeer(String title) {
        this.title = title;
    }

    /** With the version that was read. */
    String title() {
        return title;
    }

    /** The text that it sends. */
    abstract String text(Rows rows, String sql);

    /** A name of a column. */
    String name(String name) {
        return "\"" + name + "\"";
    }

    /** One value; as the text of it that ours has, unless it is another. */
    String value(JsonValue value, String type) {
        return value.toString();
    }

    /** The rows as {@code JSON.stringify} indents them by two blanks at this depth. */
    String indented(Rows rows) {
        String inner = " ".repeat(8);
        StringJoiner all = new StringJoiner(",\n      ", "[\n      ", "\n    ]");
        rows.each(row -> rows.fields(row, this, "{\n" + inner, ": ", ",\n" + inner, "\n      }"))
                .forEach(all::add);
        return all.toString();
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonNumber ? value.toString() : ((JsonString) value).getString();
    }

    /** One row made a text. */
    interface Shape {
        String of(List<JsonValue> row);
    }

    /**
     * What a statement gave.
     *
     * @param names of the columns
     * @param types of the columns
     * @param rows their values, as our structured content has them
     */
    record Rows(List<String> names, List<String> types, List<List<JsonValue>> rows) {
        List<String> each(Shape shape) {
            return rows.stream().map(shape::of).toList();
        }

        String fields(
                List<JsonValue> row,
                TokenPeer peer,
                String begin,
                String colon,
                String comma,
                String end) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                JsonValue value = row.get(i);
                String type = value.equals(JsonValue.NULL) ? "" : types.get(i);
                fields.add(peer.name(names.get(i)) + colon + peer.value(value, type));
            }
            return begin + String.join(comma, fields) + end;
        }
    }
}
