package org.dbmcp.mcp;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A file that somebody may take away. */
public interface Download {
    /** What it is called there. */
    String name();

    /** Of its content. */
    String mimeType();

    /** How long it is. */
    long bytes();

    /**
     * Opens it, which keeps its bytes until the reader is closed. Empty when as many read it as
     * may.
     *
     * @throws java.nio.file.NoSuchFileException when it was given up meanwhile
     */
    Optional<Reader> open() throws IOException;

    /** One who reads it. */
    interface Reader extends Closeable {
        /** Reads on from a position; how many bytes it gave, -1 behind the end. */
        int read(ByteBuffer into, long position) throws IOException;
    }
}
