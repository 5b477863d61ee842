package org.dbmcp.feature.query;

import org.dbmcp.config.ResultFormat;
import org.dbmcp.result.CompactText;
import org.dbmcp.result.CsvText;
import org.dbmcp.result.MarkdownText;
import org.dbmcp.result.ObjectText;
import org.dbmcp.result.RowText;
import org.dbmcp.result.ToonText;

/** How each format shows rows. */
final class RowTexts {
    private RowTexts() {}

    /** A new text; null where the rows are in the structured content only. */
    static RowText of(ResultFormat format) {
        return switch (format) {
            case JSON -> ObjectText.members(JsonAnswer.INDENTATION);
            case COMPACT -> new CompactText();
            case CSV -> new CsvText();
            case MARKDOWN -> new MarkdownText();
            case NDJSON -> ObjectText.ndjson();
            case TOON -> new ToonText();
            case STRUCTURED -> null;
        };
    }
}
