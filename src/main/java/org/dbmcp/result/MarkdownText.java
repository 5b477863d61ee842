package org.dbmcp.result;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as Markdown has it; a line end within a value is {@code <br>}. */
public final class MarkdownText {
    private static final String NULL = "NULL";

    private MarkdownText() {}

    /** The rows under the names of their columns. */
    public static String of(List<String> labels, JsonArray rows) {
        StringBuilder text = new StringBuilder(line(labels.stream().map(MarkdownText::escaped)));
        text.append(line(labels.stream().map(label -> "---")));
        for (int i = 0; i < rows.size(); i++) {
            text.append(line(rows.getJsonArray(i).stream().map(MarkdownText::cell)));
        }
        return text.toString();
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** A text that could be taken for NULL is in quotes. */
    private static String cell(JsonValue value) {
        if (value.getValueType() == ValueType.NULL) {
            return NULL;
        }
        String text = CellText.of(value);
        return text.equals(NULL) ? "\"NULL\"" : escaped(text);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("\r\n", "<br>")
                .replace("\n", "<br>")
                .replace("\r", "<br>");
    }
}
