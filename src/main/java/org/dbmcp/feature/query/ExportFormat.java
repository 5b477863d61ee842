package org.dbmcp.feature.query;

import java.io.OutputStream;
import org.dbmcp.result.FileRows;

/** How an exported file shows rows. */
public enum ExportFormat {
    /** RFC 4180 with a header, and lines that end with a line feed; NULL is empty, "" is quoted. */
    CSV("csv", "text/csv", true),
    /** Each row an object on a line of its own. */
    NDJSON("ndjson", "application/x-ndjson", true),
    /** An array of objects. */
    JSON("json", "application/json", true),
    /** One sheet; numbers of at most 15 digits and booleans as such, all else as text. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false);

    private final String extension;
    private final String mimeType;
    private final boolean text;

    ExportFormat(String extension, String mimeType, boolean text) {
        this.extension = extension;
        this.mimeType = mimeType;
        this.text = text;
    }

    String extension() {
        return extension;
    }

    String mimeType() {
        return mimeType;
    }

    /** Whether the file is UTF-8. */
    boolean isText() {
        return text;
    }

    FileRows writer(OutputStream out) {
        return switch (this) {
            case CSV -> FileRows.csv(out);
            case NDJSON -> FileRows.ndjson(out);
            case JSON -> FileRows.json(out);
            case XLSX -> FileRows.xlsx(out);
        };
    }
}
