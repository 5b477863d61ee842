package org.dbmcp.feature.query;

import jakarta.json.JsonArray;
import java.util.List;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.result.Column;
import org.dbmcp.result.CompactText;
import org.dbmcp.result.CsvText;
import org.dbmcp.result.Labels;
import org.dbmcp.result.MarkdownText;
import org.dbmcp.result.NdjsonText;
import org.dbmcp.result.ToonText;

/** Rows as a text of their own, in a format that a model reads for fewer tokens. */
final class RowTexts {
    private RowTexts() {}

    /** The rows in any format but {@link ResultFormat#JSON}, whose rows stand within an answer. */
    static String of(ResultFormat format, List<Column> columns, JsonArray rows) {
        List<String> labels = Labels.unique(columns);
        return switch (format) {
            case COMPACT -> CompactText.of(labels, rows);
            case CSV -> CsvText.of(labels, rows);
            case MARKDOWN -> MarkdownText.of(labels, rows);
            case NDJSON -> NdjsonText.of(labels, rows);
            case TOON -> ToonText.of(labels, rows);
            case JSON -> throw new IllegalArgumentException("Its rows stand within an answer");
        };
    }
}
