package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;
import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
    /** More of a kind is no help to anybody. */
    private static final int MOST_FACTS = 100_000;

    private final String connection;
    private final Pool pool;
    private final Running running;
    private final KnownFacts known;
    private final boolean fresh;
    private final Duration timeout;
    private Session session;

    /**
     * @param timeout the deadline of {@code running}
     * @param fresh whether what is known already is asked again
     */
    Catalogue(
            String connection,
            Pool pool,
            Running running,
            Duration timeout,
            KnownFacts known,
            boolean fresh) {
        this.connection = connection;
        this.pool = pool;
        this.running = running;
        this.known = known;
        this.fresh = fresh;
        this.timeout = timeout;
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
            throw new Failure(NOT_SUPPORTED, pool.driver().product() + " has nothing of this kind");
        }
    }

    private Dictionary dictionary() {
        return pool.driver().dictionary();
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
        try {
            Session borrowed = session();
            return pool.driver().embedded()
                    ? OwnThread.call(() -> facts(borrowed, question, values))
                    : facts(borrowed, question, values);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Session session() throws SQLException {
        if (session == null) {
            session = pool.acquire(true, running);
            running.on(session);
            pool.proof().on(session, true);
        }
        return session;
    }

    private List<Fact> facts(Session borrowed, Question question, List<Object> values)
            throws SQLException {
        try (PreparedStatement statement = borrowed.connection().prepareStatement(question.sql())) {
            for (int i = 0; i < values.size(); i++) {
                pool.driver().bind(statement, i + 1, values.get(i));
            }
            pool.driver().prepare(statement, MOST_FACTS, timeout);
            running.sends(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return refusedIfTooMany(FactReader.read(rows));
            }
        }
    }

    /** What is cut would be taken for all. */
    private static List<Fact> refusedIfTooMany(List<Fact> facts) {
        if (facts.size() > MOST_FACTS) {
            throw new Failure(
                            NOT_SUPPORTED,
                            "There are more than %s objects of one kind".formatted(MOST_FACTS))
                    .withHint("Ask for less: name a schema, or tables");
        }
        return facts;
    }

    /** A question that is refused leaves the session fit for the next one. */
    private Failure failure(SQLException thrown) {
        if (session == null) {
            return pool.wording().connecting(thrown);
        }
        if (running.isStopped()) {
            session.doubt();
            return running.failure(thrown);
        }
        if (pool.driver().isTooLong(thrown)) {
            session.doubt();
            return pool.wording().tooLong(connection, thrown);
        }
        Failure failure = pool.wording().querying(connection, thrown);
        if (pool.wording().broken(thrown) || session.isClosed()) {
            session.doubt();
            pool.lost(thrown);
            return failure.withKind(DATABASE_UNREACHABLE);
        }
        try {
            session.connection().rollback();
        } catch (SQLException e) {
            session.doubt();
        }
        return failure;
    }

    /** The session goes back, as new. */
    void leave() {
        running.done();
        if (session != null) {
            session.close();
        }
        running.release();
    }
}
