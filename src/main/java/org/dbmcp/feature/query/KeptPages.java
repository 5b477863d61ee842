package org.dbmcp.feature.query;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.config.PageSettings;
import org.dbmcp.database.Database;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.Json;
import org.dbmcp.mcp.Seal;
import org.dbmcp.result.KeptRows;

/**
 * The rows that did not fit into answers, for as long as somebody may ask for them. They are their
 * caller's, on one connection, on this server, and bounded in number, bytes and time.
 */
@Part
public class KeptPages {
    private static final String PURPOSE = "page";

    private final PageSettings settings;
    private final Seal seal;

    /** By which a handle of another server is known. */
    private final String home = UUID.randomUUID().toString();

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final ScheduledThreadPoolExecutor sweeper;

    /**
     * Where to go on.
     *
     * @param kept what is kept
     * @param offset where in it
     * @param row how many of its rows come before
     */
    record Place(Kept kept, long offset, int row) {}

    /**
     * What is kept of one result.
     *
     * @param complete whether these are all the rows that there are
     * @param opened when its connection was opened, which tells it from a later one of that name
     * @param until when it is given up, by {@link System#nanoTime}
     */
    record Kept(
            String id,
            Caller owner,
            String connection,
            Instant opened,
            KeptRows rows,
            boolean complete,
            long until) {
        private boolean isOf(Caller caller, Database database) {
            return owner.equals(caller)
                    && connection.equals(database.name())
                    && opened.equals(database.createdAt());
        }
    }

    @Inject
    public KeptPages(PageSettings settings, Seal seal) {
        this.settings = settings;
        this.seal = seal;
        sweeper =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("pages-", 0).factory());
        long pause = Math.max(1, settings.life().toMillis() / 4);
        var unused =
                sweeper.scheduleWithFixedDelay(this::sweep, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Rows of one result that are kept at most. */
    int maxRows() {
        return settings.maxRows();
    }

    /**
     * A place for rows that do not fit; it takes none when none are kept here.
     *
     * @param maxResultBytes of an answer: with names, a row takes more room there than here
     */
    KeptRows room(long maxResultBytes) {
        return new KeptRows(
                settings.directory().resolve("rows-" + UUID.randomUUID()),
                settings.maxRows() == 0 ? 0 : settings.maxBytes(),
                maxResultBytes / 2);
    }

    /**
     * Keeps rows.
     *
     * @param complete whether these are all the rows that there are
     * @return their beginning; null when there is nothing in them, and they are closed then
     */
    Place keep(Caller owner, Database database, KeptRows rows, boolean complete) {
        if (rows.count() == 0) {
            rows.close();
            return null;
        }
        Kept one =
                new Kept(
                        UUID.randomUUID().toString(),
                        owner,
                        database.name(),
                        database.createdAt(),
                        rows,
                        complete,
                        System.nanoTime() + settings.life().toNanos());
        put(one);
        // who comes back finds another connection under that name, at best
        database.atEnd(this, () -> giveUp(each -> each.isOf(owner, database)));
        return new Place(one, 0, 0);
    }

    private synchronized void put(Kept one) {
        kept.put(one.id(), one);
        while (count(each -> each.owner().equals(one.owner())) > settings.maxPerCaller()) {
            dropOldest(each -> each.owner().equals(one.owner()));
        }
        while (bytes() > settings.maxTotalBytes() && kept.size() > 1) {
            dropOldest(each -> true);
        }
    }

    private long count(Predicate<Kept> which) {
        return kept.values().stream().filter(which).count();
    }

    /** Bytes of all rows that are kept. */
    synchronized long bytes() {
        return kept.values().stream().mapToLong(each -> each.rows().bytes()).sum();
    }

    private void dropOldest(Predicate<Kept> which) {
        Iterator<Kept> all = kept.values().iterator();
        while (all.hasNext()) {
            Kept each = all.next();
            if (which.test(each)) {
                all.remove();
                each.rows().close();
                return;
            }
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        giveUp(each -> each.until() - now < 0);
    }

    private synchronized void giveUp(Predicate<Kept> which) {
        List<Kept> over = new ArrayList<>();
        kept.values().removeIf(each -> which.test(each) && over.add(each));
        over.forEach(each -> each.rows().close());
    }

    /** The way to what is kept from a place on. */
    NextPage next(Place place) {
        Kept one = place.kept();
        return new NextPage(
                handle(one.id(), place.offset(), place.row()),
                one.rows().count() - place.row(),
                one.complete());
    }

    /** A page as long as any, for those who must leave room for one; null where none are kept. */
    NextPage sample() {
        if (settings.maxRows() == 0) {
            return null;
        }
        String handle = handle(home, settings.maxBytes(), settings.maxRows());
        return new NextPage(handle, settings.maxRows(), false);
    }

    /** What a client brings back to go on from a place. */
    private String handle(String id, long offset, int row) {
        JsonObject payload =
                Json.createObjectBuilder()
                        .add("home", home)
                        .add("id", id)
                        .add("offset", offset)
                        .add("row", row)
                        .build();
        return seal.seal(PURPOSE, payload, settings.life());
    }

    /**
     * The place that a handle stands for.
     *
     * @throws Failure when it is none of this caller's and this connection's, or over
     */
    Place find(Caller caller, Database database, String handle) {
        JsonObject payload =
                seal.open(PURPOSE, handle)
                        .orElseThrow(() -> refused("page is not a handle of ours, or too old"));
        if (!payload.getString("home").equals(home)) {
            throw refused("page is kept by another server behind this address");
        }
        Kept one = named(payload.getString("id"));
        if (one == null || !one.owner().equals(caller)) {
            throw gone();
        }
        if (!one.connection().equals(database.name())) {
            throw new Failure(INVALID_ARGUMENT, "page is of another connection")
                    .withHint(
                            "Give connection '%s', where it came from".formatted(one.connection()));
        }
        if (!one.isOf(caller, database)) {
            throw gone();
        }
        long offset = payload.getJsonNumber("offset").longValueExact();
        return new Place(one, offset, payload.getInt("row"));
    }

    private synchronized Kept named(String id) {
        Kept one = kept.remove(id);
        if (one == null || one.until() - System.nanoTime() < 0) {
            return one == null ? null : closed(one);
        }
        Kept renewed =
                new Kept(
                        id,
                        one.owner(),
                        one.connection(),
                        one.opened(),
                        one.rows(),
                        one.complete(),
                        System.nanoTime() + settings.life().toNanos());
        kept.put(id, renewed);
        return renewed;
    }

    private static Kept closed(Kept one) {
        one.rows().close();
        return null;
    }

    /** What is said when the rows are gone; for whoever it may be, they never were theirs. */
    static Failure gone() {
        return refused(
                "page is not kept any more: its time is over, newer pages took its room, or its"
                        + " connection was closed");
    }

    private static Failure refused(String why) {
        return new Failure(INVALID_ARGUMENT, why)
                .withHint("Run the statement again, with a larger maxRows if need be");
    }

    /** Gives everything up. */
    @PreDestroy
    void close() {
        sweeper.shutdownNow();
        synchronized (this) {
            kept.values().forEach(each -> each.rows().close());
            kept.clear();
        }
    }
}
