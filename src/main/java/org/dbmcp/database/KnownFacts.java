package org.dbmcp.database;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dbmcp.driver.Dictionary.Question;

/**
 * What a catalogue answered a moment ago to one caller's connection, within bounds. It is forgotten
 * after a minute, and whenever this server changed the schema of any database.
 */
final class KnownFacts {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_FACTS = 50_000;

    private final AtomicLong changes;
    private final LinkedHashMap<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true);
    private int facts;

    /**
     * @param changes how often this server changed a schema
     */
    KnownFacts(AtomicLong changes) {
        this.changes = changes;
    }

    /** What was asked. */
    record Key(Question question, List<Object> values) {}

    /** What was answered, and when, by {@link System#nanoTime}. */
    private record Known(List<Fact> facts, long at, long change) {}

    /** The answer; null when it is not known, or old. */
    synchronized List<Fact> get(Key key) {
        Known found = known.get(key);
        if (found == null || isOld(found)) {
            return null;
        }
        return found.facts();
    }

    private boolean isOld(Known found) {
        return found.change() != changes.get() || System.nanoTime() - found.at() > FRESH.toNanos();
    }

    /** How often schemas were changed so far: to be asked before the catalogue is. */
    long change() {
        return changes.get();
    }

    /**
     * Keeps an answer; what was not wanted for the longest time makes room.
     *
     * @param change what {@link #change} was before the catalogue was asked
     */
    synchronized void put(Key key, List<Fact> answer, long change) {
        forget(key);
        if (answer.size() > MOST_FACTS / 2) {
            return;
        }
        known.put(key, new Known(answer, System.nanoTime(), change));
        facts += weight(answer);
        while (facts > MOST_FACTS) {
            forget(known.firstEntry().getKey());
        }
    }

    private void forget(Key key) {
        Known before = known.remove(key);
        if (before != null) {
            facts -= weight(before.facts());
        }
    }

    /** An answer without facts takes its place as well. */
    private static int weight(List<Fact> answer) {
        return answer.size() + 1;
    }
}
