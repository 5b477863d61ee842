package org.dbmcp.http;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.config.HttpSettings;
import org.dbmcp.config.ShareSettings;

/**
 * Lets so many calls run at a time, and so many more wait a while. A known caller's calls queue
 * among themselves first: only as many as may run stand in the queue with those of others.
 */
@Part
public class Gate {
    private final Turnstile all;

    /** Nobody can make it grow: callers have names that the operator gave. */
    private final Map<Caller, Turnstile> byCaller = new ConcurrentHashMap<>();

    private final HttpSettings settings;
    private final ShareSettings share;

    @Inject
    public Gate(HttpSettings settings, ShareSettings share) {
        this.settings = settings;
        this.share = share;
        this.all = new Turnstile(settings.maxCalls());
    }

    /**
     * What {@code inside} gives once there is room; what {@code turnedAway} makes of the reason if
     * none comes.
     */
    <T> T pass(Caller caller, Supplier<T> inside, Function<String, T> turnedAway) {
        long until = System.nanoTime() + settings.maxWait().toNanos();
        Supplier<T> amongAll =
                () ->
                        all.pass(
                                until,
                                inside,
                                () -> turnedAway.apply(busy(settings.maxCalls(), "")));
        return caller.equals(Caller.ANONYMOUS)
                ? amongAll.get()
                : own(caller)
                        .pass(
                                until,
                                amongAll,
                                () -> turnedAway.apply(busy(share.maxCalls(), " of this caller")));
    }

    private Turnstile own(Caller caller) {
        return byCaller.computeIfAbsent(caller, any -> new Turnstile(share.maxCalls()));
    }

    /** In that time the queue moves on, or those who stand in it now have left. */
    private String busy(int calls, String whose) {
        long seconds = Math.max(1, settings.maxWait().toSeconds());
        return "The server is busy with %s other calls%s; try again in %s s"
                .formatted(calls, whose, seconds);
    }
}
