package org.dbmcp.database;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the catalogues of all connections answered a moment ago, within one bound for the whole
 * server: a bound for each connection would grow with their number. Each connection sees its own
 * answers only.
 */
final class FactShelf {
    /** About as many characters. As objects they take five times as much, fifteen at worst. */
    private static final long MOST_WEIGHT = 8_000_000;

    private static final long HEAVIEST = MOST_WEIGHT / 4;
    private static final int MOST_ANSWERS = 4_000;

    private final Duration life;
    private final AtomicLong changes;
    private final LinkedHashMap<Place, Known> known = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /**
     * @param life how long an answer is known; zero keeps none
     * @param changes how often this server changed a schema
     */
    FactShelf(Duration life, AtomicLong changes) {
        this.life = life;
        this.changes = changes;
    }

    /** Where an answer is kept: whose it is, and to what. */
    record Place(KnownFacts owner, KnownFacts.Key key) {}

    /**
     * An answer.
     *
     * @param at when it was given, by {@link System#nanoTime}
     * @param change how often schemas had been changed before
     */
    record Known(List<Fact> facts, long at, long change, long weight) {}

    /** How long an answer is known. */
    Duration life() {
        return life;
    }

    /** How often schemas were changed so far. */
    long change() {
        return changes.get();
    }

    /** The answer; null when it is not known, or old. */
    synchronized Known get(Place place) {
        Known found = known.get(place);
        if (found != null && isOld(found)) {
            forget(place);
            return null;
        }
        return found;
    }

    private boolean isOld(Known found) {
        return found.change() != changes.get() || System.nanoTime() - found.at() > life.toNanos();
    }

    /** Keeps an answer; what is old, or was not wanted for the longest time, makes room. */
    synchronized void put(Place place, List<Fact> answer, long change) {
        forget(place);
        long heavy = place.key().length() + answer.stream().mapToLong(Fact::weight).sum() + 1;
        if (life.isZero() || heavy > HEAVIEST) {
            return;
        }
        known.put(place, new Known(answer, System.nanoTime(), change, heavy));
        weight += heavy;
        if (isFull()) {
            known.entrySet().removeIf(each -> isOld(each.getValue()) && lifted(each.getValue()));
        }
        while (isFull()) {
            forget(known.firstEntry().getKey());
        }
    }

    private boolean isFull() {
        return weight > MOST_WEIGHT || known.size() > MOST_ANSWERS;
    }

    private void forget(Place place) {
        Known before = known.remove(place);
        if (before != null) {
            lifted(before);
        }
    }

    private boolean lifted(Known before) {
        weight -= before.weight();
        return true;
    }

    /** Forgets all that is one connection's. */
    synchronized void forgetAll(KnownFacts owner) {
        known.entrySet()
                .removeIf(each -> each.getKey().owner() == owner && lifted(each.getValue()));
    }

    /** About how many characters are kept now. */
    synchronized long weight() {
        return weight;
    }
}
