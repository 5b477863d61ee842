package org.dbmcp.feature.query;

import static org.dbmcp.failure.FailureKind.BUSY;
import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.dbmcp.failure.Failure;
import org.dbmcp.result.Overrun;

/** A file being written: counted, digested, and stopped at its limits. */
final class ExportOutput extends OutputStream {
    private final OutputStream file;
    private final long most;
    private final ExportRoom room;
    private final MessageDigest digest;
    private final AtomicLong bytes = new AtomicLong();

    ExportOutput(OutputStream file, long most, ExportRoom room) {
        this.file = file;
        this.most = most;
        this.room = room;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
        if (bytes.get() + length > most) {
            throw new Overrun(
                    new Failure(
                                    NOT_SUPPORTED,
                                    "The file would be longer than %s bytes, the most of an export here; nothing was kept"
                                            .formatted(most))
                            .withHint("Export fewer columns or rows, or in several parts"));
        }
        if (!room.take(length)) {
            throw new Overrun(
                    new Failure(
                                    BUSY,
                                    "All exports together would take more than %s bytes; nothing was kept"
                                            .formatted(room.most()))
                            .withHint("Export less, or try again when older exports have expired"));
        }
        bytes.addAndGet(length);
        file.write(from, start, length);
        digest.update(from, start, length);
    }

    long bytes() {
        return bytes.get();
    }

    /** The digest of all that was written; to be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
