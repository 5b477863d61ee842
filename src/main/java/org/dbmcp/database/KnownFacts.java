package org.dbmcp.database;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.dbmcp.driver.Dictionary.Question;

/**
 * What a catalogue answered a moment ago to one caller's connection, within bounds. It is forgotten
 * after a while, and whenever this server changed the schema of any database.
 */
final class KnownFacts {
    /** About as many characters; their objects take several times as much. */
    private static final long MOST_WEIGHT = 4_000_000;

    private static final int LONGEST_KEY = 2_000;
    private static final int MOST_ANSWERS = 500;

    private final Duration life;
    private final AtomicLong changes;
    private final LinkedHashMap<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true);

    /** Texts of a dictionary, so that there are few. */
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private long weight;

    /**
     * @param life how long an answer is known; zero keeps none
     * @param changes how often this server changed a schema
     */
    KnownFacts(Duration life, AtomicLong changes) {
        this.life = life;
        this.changes = changes;
    }

    /** What was asked. */
    record Key(Question question, List<Object> values) {
        private int length() {
            return values.stream().mapToInt(each -> each.toString().length()).sum();
        }
    }

    /** What was answered, and when, by {@link System#nanoTime}. */
    private record Known(List<Fact> facts, long at, long change, long weight) {}

    /** The answer; null when it is not known, or old. */
    synchronized List<Fact> get(Key key) {
        known.values().stream().filter(this::isOld).forEach(each -> weight -= each.weight());
        known.values().removeIf(this::isOld);
        Known found = known.get(key);
        return found == null ? null : found.facts();
    }

    private boolean isOld(Known found) {
        return found.change() != changes.get() || System.nanoTime() - found.at() > life.toNanos();
    }

    /** Whether the database refused this question once, so that it is not asked again. */
    boolean isRefused(Question question) {
        return refused.contains(question.sql());
    }

    /** Remembers as long as the connection is open that the question was refused. */
    void refuse(Question question) {
        refused.add(question.sql());
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
        long heavy = key.length() + answer.stream().mapToLong(Fact::weight).sum() + 1;
        if (life.isZero() || heavy > MOST_WEIGHT / 2 || key.length() > LONGEST_KEY) {
            return;
        }
        known.put(key, new Known(answer, System.nanoTime(), change, heavy));
        weight += heavy;
        while (weight > MOST_WEIGHT || known.size() > MOST_ANSWERS) {
            forget(known.firstEntry().getKey());
        }
    }

    private void forget(Key key) {
        Known before = known.remove(key);
        if (before != null) {
            weight -= before.weight();
        }
    }
}
