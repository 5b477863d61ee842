package org.dbmcp.feature.query;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dbmcp.mcp.Download;

/** One who reads a file; leaves once, however often it is closed. */
final class ExportReader implements Download.Reader {
    private final FileChannel channel;
    private final Runnable leave;
    private final AtomicBoolean closed = new AtomicBoolean();

    ExportReader(FileChannel channel, Runnable leave) {
        this.channel = channel;
        this.leave = leave;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        return channel.read(into, position);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            try {
                channel.close();
            } finally {
                leave.run();
            }
        }
    }
}
