package org.dbmcp.feature.query;

import static org.dbmcp.failure.FailureKind.BUSY;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ExportSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.Download;
import org.dbmcp.mcp.Downloads;
import org.dbmcp.mcp.Seal;

/** The exported files, each its caller's alone, bounded in number, bytes and time. */
@Part
public class Exports implements Downloads {
    private static final String PURPOSE = "export";
    private static final System.Logger LOG = System.getLogger(Exports.class.getName());
    private static final long LONGEST_PAUSE = 60_000;

    private final ExportSettings settings;
    private final Seal seal;
    private final ExportRoom room;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, Export> kept = new LinkedHashMap<>();
    private final List<ExportDraft> drafts = new ArrayList<>();
    private final Set<ExportFile> dropped = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor sweeper;
    private ExportDirectory directory;
    private boolean closed;

    @Inject
    public Exports(ExportSettings settings, Seal seal) {
        this.settings = settings;
        this.seal = seal;
        this.room = new ExportRoom(settings.maxTotalBytes());
        sweeper =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("exports-", 0).factory());
        long pause = Math.clamp(settings.life().toMillis() / 4, 1, LONGEST_PAUSE);
        var unused =
                sweeper.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Removes what an earlier process left. A directory that cannot be used says so here. */
    void prepare(@Observes Startup event) {
        try {
            directory();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "No exports: their directory cannot be used", e);
        }
    }

    /** A new one, too, when something else removed the one that was there. */
    private synchronized ExportDirectory directory() throws IOException {
        if (directory != null && !directory.isThere()) {
            ExportDirectory removed = directory;
            directory = null;
            removed.giveUp();
        }
        if (directory == null) {
            directory = ExportDirectory.in(settings.directory());
        }
        return directory;
    }

    /**
     * A new file.
     *
     * @throws Failure when the caller writes as many at once as there may be
     */
    synchronized ExportDraft begin(Caller owner, ExportFormat format) throws IOException {
        refuseIfClosed();
        long writing = drafts.stream().filter(each -> each.owner().equals(owner)).count();
        if (writing >= settings.maxFiles()) {
            throw new Failure(BUSY, "%s exports of this caller run already".formatted(writing));
        }
        String name = UUID.randomUUID() + "." + format.extension();
        ExportDraft draft =
                new ExportDraft(
                        this,
                        owner,
                        format,
                        directory().folder().resolve(name),
                        settings.maxBytes(),
                        room);
        drafts.add(draft);
        return draft;
    }

    private void refuseIfClosed() throws IOException {
        if (closed) {
            throw new IOException("The server is shutting down");
        }
    }

    /** Takes a file that is whole. Its caller's oldest one gives way, if there are too many. */
    Export keep(ExportDraft draft, long rows) throws IOException {
        if (Files.notExists(draft.file())) {
            throw new Failure(BUSY, "The file was removed while it was written; export again");
        }
        ExportFile file = new ExportFile(draft.file(), draft.output().bytes(), room);
        Export export =
                new Export(
                        draft.file().getFileName().toString(),
                        draft.owner(),
                        draft.format(),
                        file,
                        rows,
                        draft.output().sha256(),
                        System.nanoTime() + settings.life().toNanos(),
                        clock.instant().plus(settings.life()));
        add(export);
        delete();
        return export;
    }

    private synchronized void add(Export export) throws IOException {
        refuseIfClosed();
        kept.put(export.name(), export);
        List<Export> theirs = new ArrayList<>(kept.values());
        theirs.removeIf(each -> !each.owner().equals(export.owner()));
        for (int i = 0; i < theirs.size() - settings.maxFiles(); i++) {
            drop(theirs.get(i));
        }
    }

    /** Nobody writes the file any more; one that is not whole is deleted. */
    void leave(ExportDraft draft, boolean whole) {
        if (left(draft) && !whole) {
            dropped.add(new ExportFile(draft.file(), draft.output().bytes(), room));
            delete();
        }
    }

    private synchronized boolean left(ExportDraft draft) {
        return drafts.remove(draft);
    }

    /** The file of this name, if it is the caller's. */
    Optional<Export> find(Caller caller, String name) {
        return named(name).filter(each -> each.owner().equals(caller));
    }

    private synchronized Optional<Export> named(String name) {
        return Optional.ofNullable(kept.get(name)).filter(each -> !each.isOver());
    }

    @Override
    public Optional<Download> find(String token) {
        return settings.downloadUrl().isEmpty()
                ? Optional.empty()
                : seal.open(PURPOSE, token)
                        .flatMap(payload -> named(payload.getString("file", "")))
                        .map(ExportDownload::new);
    }

    /** Where whoever has the address may take the file away; null where nobody may. */
    String downloadUrl(Export export) {
        if (settings.downloadUrl().isEmpty()) {
            return null;
        }
        JsonObject payload = Json.createObjectBuilder().add("file", export.name()).build();
        return settings.downloadUrl().replaceAll("/$", "")
                + "/export/"
                + seal.seal(PURPOSE, payload, settings.life());
    }

    private void sweep() {
        dropOver();
        delete();
        touch();
    }

    private void touch() {
        ExportDirectory used = used();
        if (used != null) {
            used.touch(clock.instant());
        }
    }

    private synchronized ExportDirectory used() {
        return directory;
    }

    private synchronized void dropOver() {
        List.copyOf(kept.values()).stream().filter(Export::isOver).forEach(this::drop);
    }

    /** Nobody finds it any more. */
    private void drop(Export export) {
        kept.remove(export.name());
        dropped.add(export.file());
    }

    /** Deletes what nobody finds. No caller waits for the disk meanwhile. */
    private void delete() {
        for (ExportFile each : List.copyOf(dropped)) {
            try {
                each.delete();
                dropped.remove(each);
            } catch (IOException e) {
                // its bytes stay taken, for so they are, and it is tried again
                LOG.log(System.Logger.Level.WARNING, "An export cannot be removed", e);
            }
        }
    }

    /** Bytes of all files, those that are being written among them. */
    long bytes() {
        return room.taken();
    }

    /** Gives everything up. */
    @PreDestroy
    void close() {
        sweeper.shutdownNow();
        dropAll();
        delete();
        try {
            if (directory != null) {
                directory.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void dropAll() {
        closed = true;
        List.copyOf(kept.values()).forEach(this::drop);
    }
}
