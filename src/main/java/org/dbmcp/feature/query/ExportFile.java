package org.dbmcp.feature.query;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.dbmcp.mcp.Download;

/**
 * A whole file. Its bytes are given back when it is deleted and nobody reads it any more: until
 * then they are on the disk.
 */
final class ExportFile {
    /** Who shares one link does not take the downloads of all others. */
    static final int MOST_READERS = 4;

    private final Path path;
    private final long bytes;
    private final ExportRoom room;
    private int readers;
    private boolean gone;

    ExportFile(Path path, long bytes, ExportRoom room) {
        this.path = path;
        this.bytes = bytes;
        this.room = room;
    }

    Path path() {
        return path;
    }

    long bytes() {
        return bytes;
    }

    /**
     * A reader; empty when there are as many as may be.
     *
     * @throws NoSuchFileException when the file is deleted
     */
    synchronized Optional<Download.Reader> open() throws IOException {
        if (gone) {
            throw new NoSuchFileException("An export that was given up");
        }
        if (readers == MOST_READERS) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(path);
        readers++;
        return Optional.of(new ExportReader(channel, this::left));
    }

    /** Deletes it, for all who do not read it yet. */
    synchronized void delete() throws IOException {
        if (!gone) {
            Files.deleteIfExists(path);
            gone = true;
            giveBackUnread();
        }
    }

    private synchronized void left() {
        readers--;
        giveBackUnread();
    }

    private void giveBackUnread() {
        if (gone && readers == 0) {
            room.giveBack(bytes);
        }
    }
}
