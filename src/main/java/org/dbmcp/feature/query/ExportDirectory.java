package org.dbmcp.feature.query;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * A folder for the files of this process, which only its user may enter. Its lock tells others that
 * the process lives; what a dead one left is removed.
 */
final class ExportDirectory implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ExportDirectory.class.getName());
    private static final String PREFIX = "dbmcp-exports-";
    private static final String LOCK = "lock";
    private static final Duration LONG_AGO = Duration.ofDays(1);
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9a-f-]{36}");

    private final Path folder;
    private final FileChannel lock;
    private final AtomicBoolean untouchable = new AtomicBoolean();

    private ExportDirectory(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * A new folder. It gets its name when it is locked: no other process takes it for a dead one.
     */
    static ExportDirectory in(Path parent) throws IOException {
        Files.createDirectories(parent);
        String name = UUID.randomUUID().toString();
        Path early =
                Files.createDirectory(parent.resolve("new-" + PREFIX + name), only("rwx------"));
        FileChannel lock =
                FileChannel.open(early.resolve(LOCK), Set.of(CREATE_NEW, WRITE), only("rw-------"));
        lock.lock();
        Path folder =
                Files.move(early, parent.resolve(PREFIX + name), StandardCopyOption.ATOMIC_MOVE);
        ExportDirectory directory = new ExportDirectory(folder, lock);
        directory.removeDead(parent);
        return directory;
    }

    private void removeDead(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path each : folders) {
                if (isDead(each)) {
                    remove(each);
                }
            }
        }
    }

    private boolean isDead(Path other) throws IOException {
        boolean ours =
                !other.equals(folder)
                        && Files.isDirectory(other, NOFOLLOW_LINKS)
                        && Files.getOwner(other, NOFOLLOW_LINKS).equals(Files.getOwner(folder));
        if (!ours) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(other.resolve(LOCK), WRITE, NOFOLLOW_LINKS)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (NoSuchFileException e) {
            // whoever removed one of these before was not done
            return NAME.matcher(other.getFileName().toString()).matches() && isOld(other);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A folder of exports is left as it is", e);
            return false;
        }
    }

    /** By the clock of the file system alone, where ours has just been made. */
    private boolean isOld(Path other) throws IOException {
        Instant changed = Files.getLastModifiedTime(other, NOFOLLOW_LINKS).toInstant();
        Instant now = Files.getLastModifiedTime(folder).toInstant();
        return changed.isBefore(now.minus(LONG_AGO));
    }

    /**
     * Keeps away what clears temporary directories of files that nobody has touched for long. The
     * lock is written to, for whoever opens its file once more, be it to set its time, gives up the
     * lock when he closes it. That it cannot be done is logged once, for it is tried every while.
     */
    void touch(Instant now) {
        try {
            lock.write(ByteBuffer.wrap(new byte[] {0}), 0);
            Files.setLastModifiedTime(folder, FileTime.from(now));
            untouchable.set(false);
        } catch (IOException e) {
            if (!untouchable.getAndSet(true)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The directory of exports is not as it was",
                        e);
            }
        }
    }

    /** The lock goes last: what is left without one is removed by the next process. */
    private static void remove(Path old) {
        try {
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(old, each -> !each.endsWith(LOCK))) {
                for (Path each : files) {
                    Files.delete(each);
                }
            }
            Files.deleteIfExists(old.resolve(LOCK));
            Files.delete(old);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Exports of an earlier process are left", e);
        }
    }

    /** Whether nobody removed it; one that cannot be looked at for now is there. */
    boolean isThere() {
        return !Files.notExists(folder, NOFOLLOW_LINKS);
    }

    /** Holds no lock any more, and leaves what may be left. */
    void giveUp() throws IOException {
        lock.close();
    }

    Path folder() {
        return folder;
    }

    /** Opens a new file for writing. */
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, Set.of(CREATE_NEW, WRITE), only("rw-------"));
    }

    /** Nobody else may do anything, where the file system knows of others. */
    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            remove(folder);
        }
    }
}
