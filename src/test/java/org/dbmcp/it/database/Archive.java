package org.dbmcp.it.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz} of the class path, once. */
final class Archive {
    private static final int OWNER_MAY_EXECUTE = 0100;

    private Archive() {}

    static void unpack(String resource, Path target) throws IOException {
        Path done = target.resolve(".unpacked");
        if (Files.exists(done)) {
            return;
        }
        try (InputStream packed = Archive.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IllegalStateException(
                        resource + " is not on the class path: only Linux on x86-64 is served.");
            }
            XZInputStream plain = new XZInputStream(new BufferedInputStream(packed));
            TarArchiveInputStream entries = new TarArchiveInputStream(plain);
            for (TarArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                write(entry, entries, target.resolve(entry.getName()).normalize());
            }
        }
        Files.createFile(done);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + path);
        }
    }
}
