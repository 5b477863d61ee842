package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.BUSY;

import java.util.HashMap;
import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.failure.Failure;

/**
 * How many connections may be open. Those that are just being opened count as well, or else many at
 * a time would find the same last place free.
 */
final class Admission {
    private final Registrations registrations;
    private final ConnectionPolicy policy;

    /** Those that are being opened; whether no operator stored them. */
    private final Map<Registration.Key, Boolean> opening = new HashMap<>();

    Admission(Registrations registrations, ConnectionPolicy policy) {
        this.registrations = registrations;
        this.policy = policy;
    }

    /**
     * Takes a place, to be left when the connection is registered or could not be opened.
     *
     * @param adHoc whether no operator stored it
     * @return false when one of this key is just being opened
     * @throws Failure (BUSY) when there is no place
     */
    synchronized boolean enter(Registration.Key key, boolean adHoc) {
        if (opening.containsKey(key)) {
            return false;
        }
        if (registrations.count() + arriving() >= policy.maxOpen()) {
            throw full("All %s connections are open", policy.maxOpen());
        }
        boolean known = !key.owner().equals(Caller.ANONYMOUS);
        if (adHoc && known && adHocOf(key.owner()) >= policy.maxAdHocPerCaller()) {
            throw full("All %s connections of one caller are open", policy.maxAdHocPerCaller());
        }
        opening.put(key, adHoc);
        return true;
    }

    synchronized void leave(Registration.Key key) {
        opening.remove(key);
    }

    private long arriving() {
        return opening.keySet().stream().filter(this::isNew).count();
    }

    private long adHocOf(Caller owner) {
        long arriving =
                opening.entrySet().stream()
                        .filter(each -> each.getValue() && each.getKey().owner().equals(owner))
                        .filter(each -> isNew(each.getKey()))
                        .count();
        long there = registrations.of(owner).stream().filter(each -> each.stored() == null).count();
        return arriving + there;
    }

    /** One that is registered already, and only not done with, must not count twice. */
    private boolean isNew(Registration.Key key) {
        return registrations.find(key).isEmpty();
    }

    private static Failure full(String message, int most) {
        return new Failure(
                BUSY, message.formatted(most) + "; close one with close_connection first");
    }
}
