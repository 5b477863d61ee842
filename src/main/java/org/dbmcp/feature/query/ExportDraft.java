package org.dbmcp.feature.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import org.dbmcp.access.Caller;

/** A file that is being written. Closing it removes it, unless it was kept before. */
final class ExportDraft implements AutoCloseable {
    private final Exports exports;
    private final Caller owner;
    private final ExportFormat format;
    private final Path file;
    private final ExportOutput output;
    private boolean kept;

    ExportDraft(
            Exports exports,
            Caller owner,
            ExportFormat format,
            Path file,
            long most,
            ExportRoom room)
            throws IOException {
        this.exports = exports;
        this.owner = owner;
        this.format = format;
        this.file = file;
        this.output =
                new ExportOutput(
                        Channels.newOutputStream(ExportDirectory.create(file)), most, room);
    }

    ExportOutput output() {
        return output;
    }

    Caller owner() {
        return owner;
    }

    ExportFormat format() {
        return format;
    }

    Path file() {
        return file;
    }

    /** The file is whole. */
    Export keep(long rows) throws IOException {
        output.close();
        Export export = exports.keep(this, rows);
        kept = true;
        return export;
    }

    @Override
    public void close() {
        try {
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            exports.leave(this, kept);
        }
    }
}
