package org.dbmcp.http;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.config.HttpSettings;
import org.dbmcp.config.ShareSettings;

/**
 * Bounds the bytes of all bodies that are held at a time, and of one caller's. The gate below
 * bounds calls only, and lets many wait, each with a body that takes many times its length as a
 * tree.
 */
@Part
public class Intake {
    private final Semaphore all;

    /** Nobody can make it grow: callers have names that the operator gave. */
    private final Map<Caller, Semaphore> byCaller = new ConcurrentHashMap<>();

    private final HttpSettings settings;
    private final ShareSettings share;

    @Inject
    public Intake(HttpSettings settings, ShareSettings share) {
        this.settings = settings;
        this.share = share;
        this.all = new Semaphore(settings.maxHeldBytes(), true);
    }

    /** Room for one request of this caller, of which nothing is taken yet. */
    Room room(Caller caller) {
        // Their own first: who waits for it must keep nothing from the others.
        List<Semaphore> bounds =
                caller.equals(Caller.ANONYMOUS) ? List.of(all) : List.of(own(caller), all);
        return new Room(bounds, settings.maxWait());
    }

    private Semaphore own(Caller caller) {
        return byCaller.computeIfAbsent(caller, any -> new Semaphore(share.maxHeldBytes(), true));
    }
}
