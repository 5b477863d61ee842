package org.dbmcp.result;

import java.util.List;

/** A table as Markdown has it; a line end within a value is {@code <br>}. */
public final class MarkdownText extends RowText {
    private static final String NULL = "NULL";

    @Override
    void begin(List<String> labels) {
        labels.forEach(label -> cell(escaped(label)));
        out().put("|\n");
        labels.forEach(label -> cell("---"));
        out().put("|\n");
    }

    @Override
    void row(WrittenRow row) {
        for (int i = 0; i < row.size(); i++) {
            cell(shown(row.value(i)));
        }
        out().put("|\n");
    }

    private void cell(String text) {
        out().put("| ").put(text).put(' ');
    }

    /** A text that could be taken for NULL is in quotes. */
    private static String shown(Object value) {
        String text = CellText.of(value);
        if (text == null) {
            return NULL;
        }
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
