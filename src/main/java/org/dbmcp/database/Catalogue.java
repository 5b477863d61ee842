package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.ACCESS_DENIED;
import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;
import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;
import static org.dbmcp.failure.FailureKind.SQL_INVALID;
import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.driver.Dictionary;
import org.dbmcp.driver.Dictionary.Question;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;

/**
 * What is in a database, as its catalogue tells this login. All questions of a visit are asked on
 * one session that may only read, and none is borrowed before the first that is not known already.
 */
public final class Catalogue {
    /** What a question says that another way of asking may have an answer to. */
    private static final Set<FailureKind> REFUSALS =
            EnumSet.of(ACCESS_DENIED, INVALID_ARGUMENT, NOT_SUPPORTED, SQL_INVALID, SQL_REFUSED);

    private final Visit visit;
    private final KnownFacts known;
    private final boolean fresh;

    /** Before the first question, or when the oldest answer was given that was known already. */
    private long oldest = System.nanoTime();

    /**
     * @param fresh whether what is known already is asked again
     */
    Catalogue(Visit visit, KnownFacts known, boolean fresh) {
        this.visit = visit;
        this.known = known;
        this.fresh = fresh;
    }

    /** Whether this product can be asked this. */
    public boolean has(Facet facet) {
        return dictionary().has(facet);
    }

    /**
     * Whether this product lists objects of this kind.
     *
     * @param kind in the words of catalogues, such as {@code materialized-view}
     */
    public boolean has(String kind) {
        return !visit.pool().driver().lacks().contains(kind);
    }

    /** The product's own name, such as {@code PostgreSQL}. */
    public String product() {
        return visit.pool().driver().product();
    }

    /**
     * Asks about a schema, or about all that there is.
     *
     * @param values what stands in the question, by its name
     * @throws Failure when the product does not know such a thing, or refuses to tell
     */
    public List<Fact> all(Facet facet, Map<String, ?> values) {
        require(facet);
        return ask(dictionary().all(facet), values);
    }

    /**
     * Asks about one table.
     *
     * @throws Failure as {@link #all} does
     */
    public List<Fact> of(Facet facet, String schema, String table) {
        require(facet);
        return ask(dictionary().one(facet), Map.of("schema", schema, "table", table));
    }

    private void require(Facet facet) {
        if (!has(facet)) {
            throw new Failure(NOT_SUPPORTED, product() + " has nothing of this kind");
        }
    }

    private Dictionary dictionary() {
        return visit.pool().driver().dictionary();
    }

    private List<Fact> ask(Question question, Map<String, ?> values) {
        if (question.instead() != null && known.isRefused(question)) {
            return ask(question.instead(), values);
        }
        List<Object> bound =
                question.names().stream().<Object>map(name -> value(values, name)).toList();
        KnownFacts.Key key = new KnownFacts.Key(question, bound);
        FactShelf.Known answer = fresh ? null : known.get(key);
        if (answer != null) {
            oldest = answer.at() - oldest < 0 ? answer.at() : oldest;
            return answer.facts();
        }
        try {
            return asked(key);
        } catch (Failure e) {
            if (question.instead() == null || !REFUSALS.contains(e.kind())) {
                throw e;
            }
            known.refuse(question);
            return ask(question.instead(), values);
        }
    }

    private static Object value(Map<String, ?> values, String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for :" + name);
        }
        return value;
    }

    private List<Fact> asked(KnownFacts.Key key) {
        long change = known.change();
        List<Fact> answer = visit.on(session -> visit.facts(session, key.question(), key.values()));
        known.put(key, answer, change);
        return answer;
    }

    /**
     * How long all that it answered so far is still used again; zero when that is over, or nothing
     * is.
     */
    public Duration stillKnown() {
        Duration left = known.life().minusNanos(System.nanoTime() - oldest);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What it is asked on. */
    Visit visit() {
        return visit;
    }
}
