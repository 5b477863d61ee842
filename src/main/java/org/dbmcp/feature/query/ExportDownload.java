package org.dbmcp.feature.query;

import java.io.IOException;
import java.util.Optional;
import org.dbmcp.mcp.Download;

/** An exported file for whoever has its link. */
record ExportDownload(Export export) implements Download {
    @Override
    public String name() {
        return export.name();
    }

    @Override
    public String mimeType() {
        return export.format().mimeType();
    }

    @Override
    public long bytes() {
        return export.bytes();
    }

    @Override
    public Optional<Reader> open() throws IOException {
        return export.file().open();
    }
}
