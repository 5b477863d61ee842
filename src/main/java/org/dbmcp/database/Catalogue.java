package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;

import java.util.List;
import java.util.Map;
import org.dbmcp.driver.Dictionary;
import org.dbmcp.driver.Dictionary.Question;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;

/**
 * What is in a database, as its catalogue tells this login. All questions of a visit are asked on
 * one session that may only read, and none is borrowed before the first that is not known already.
 */
public final class Catalogue {
    private final Visit visit;
    private final KnownFacts known;
    private final boolean fresh;

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
            throw new Failure(
                    NOT_SUPPORTED, visit.pool().driver().product() + " has nothing of this kind");
        }
    }

    private Dictionary dictionary() {
        return visit.pool().driver().dictionary();
    }

    private List<Fact> ask(Question question, Map<String, ?> values) {
        List<Object> bound =
                question.names().stream().<Object>map(name -> value(values, name)).toList();
        KnownFacts.Key key = new KnownFacts.Key(question, bound);
        List<Fact> answer = fresh ? null : known.get(key);
        if (answer == null) {
            long change = known.change();
            answer = asked(question, bound);
            known.put(key, answer, change);
        }
        return answer;
    }

    private static Object value(Map<String, ?> values, String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for :" + name);
        }
        return value;
    }

    private List<Fact> asked(Question question, List<Object> values) {
        return visit.on(session -> visit.facts(session, question, values));
    }

    /** What it is asked on. */
    Visit visit() {
        return visit;
    }
}
