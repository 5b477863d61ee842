package org.dbmcp.database;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dbmcp.driver.Dictionary.Question;

/**
 * What a catalogue answered a moment ago to one caller's connection. It is forgotten after a while,
 * whenever this server changed the schema of any database, and when the connection is closed.
 */
final class KnownFacts {
    private static final int LONGEST_KEY = 2_000;

    private final FactShelf shelf;

    /** Texts of a dictionary, so that there are few. */
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    /**
     * @param shelf where all connections keep what they know
     */
    KnownFacts(FactShelf shelf) {
        this.shelf = shelf;
    }

    /** What was asked. */
    record Key(Question question, List<Object> values) {
        int length() {
            return values.stream().mapToInt(each -> each.toString().length()).sum();
        }
    }

    /** The answer; null when it is not known, or old. */
    FactShelf.Known get(Key key) {
        return shelf.get(new FactShelf.Place(this, key));
    }

    /** How long an answer is known; zero for not at all. */
    Duration life() {
        return shelf.life();
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
        return shelf.change();
    }

    /**
     * Keeps an answer, if there is room.
     *
     * @param change what {@link #change} was before the catalogue was asked
     */
    void put(Key key, List<Fact> answer, long change) {
        if (key.length() > LONGEST_KEY) {
            return;
        }
        shelf.put(new FactShelf.Place(this, key), answer, change);
        if (closed) {
            // whoever closed it meanwhile did not see this answer
            shelf.forgetAll(this);
        }
    }

    /** Forgets everything, and keeps nothing from now on: the connection is closed. */
    void close() {
        closed = true;
        shelf.forgetAll(this);
    }
}
