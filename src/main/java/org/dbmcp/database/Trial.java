package org.dbmcp.database;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.driver.Dictionary.Question;
import org.dbmcp.driver.Facet;
import org.dbmcp.driver.IndexTrial;
import org.dbmcp.driver.Plan;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.Numbered;
import org.dbmcp.sql.SqlStatement;

/**
 * Plans of statements with indexes that nobody made, on the session of a visit. It goes back
 * without these indexes, or not at all.
 */
public final class Trial {
    private final Visit visit;
    private final IndexTrial texts;
    private final Planning planning;
    private final Map<String, String> kept = new HashMap<>();
    private boolean supposing;

    private Trial(Visit visit, IndexTrial texts) {
        this.visit = visit;
        this.texts = texts;
        this.planning = visit.pool().planning();
    }

    /**
     * An index that is not there.
     *
     * @param name what plans call it
     * @param bytes about how large it would be
     */
    public record Supposed(String name, long bytes) {}

    /**
     * The trial of this visit; empty where indexes cannot be tried.
     *
     * @throws Failure when the database does not tell
     */
    public static Optional<Trial> of(Catalogue catalogue) {
        if (!catalogue.has(Facet.INDEX_TRIAL)) {
            return Optional.empty();
        }
        Visit visit = catalogue.visit();
        return catalogue.all(Facet.INDEX_TRIAL, Map.of()).stream()
                .findFirst()
                .map(place -> visit.pool().driver().indexTrial(place.text("place")))
                .map(texts -> new Trial(visit, texts));
    }

    /** What it is called in answers. */
    public String method() {
        return texts.method();
    }

    /**
     * To be called first.
     *
     * @throws Failure when this login must not try indexes
     */
    public void begin() {
        visit.atEnd(this::end);
        visit.on(session -> ask(session, texts.begin(), List.of()));
    }

    /**
     * The plan of a statement with the indexes that are supposed. With placeholders it is one for
     * any values.
     *
     * @throws Failure when it has none, or must not be explained
     */
    public Plan plan(String sql) {
        SqlStatement statement = SqlStatement.of(sql, visit.pool().driver().dialect());
        planning.judge(statement, false);
        Numbered numbered = Numbered.of(statement);
        return planning.read(
                visit.on(
                        session -> {
                            planning.check(sql, numbered, visit.pool().functions(session));
                            return explained(session, numbered);
                        }));
    }

    private String explained(Session session, Numbered statement) throws SQLException {
        String prefix = visit.pool().driver().explainer().prefix(false);
        String what = statement.count() == 0 ? statement.sql() : kept(session, statement);
        List<Fact> lines = ask(session, prefix + what, List.of());
        return lines.stream()
                .flatMap(each -> each.values().values().stream())
                .map(Object::toString)
                .collect(joining("\n"));
    }

    private String kept(Session session, Numbered statement) throws SQLException {
        String name = kept.get(statement.sql());
        if (name == null) {
            name = "dbmcp_" + kept.size();
            ask(session, texts.keep(name, statement.sql()), List.of());
            kept.put(statement.sql(), name);
        }
        return texts.kept(name, statement.count());
    }

    /**
     * Supposes an index, beside those that are supposed already, until the end of the visit.
     *
     * @param ddl what would make it
     * @throws Failure when the database takes none of this kind
     */
    public Supposed suppose(String ddl) {
        supposing = true;
        Fact made = visit.on(session -> ask(session, texts.suppose(), List.of(ddl))).getFirst();
        return new Supposed(made.text("name"), made.number("bytes"));
    }

    /** Supposes no index any more. */
    public void forget() {
        if (supposing) {
            visit.on(session -> ask(session, texts.forget(), List.of()));
            supposing = false;
        }
    }

    private List<Fact> ask(Session session, String sql, List<Object> values) throws SQLException {
        return visit.facts(session, new Question(sql, List.of()), values);
    }

    /** Nobody asks for the time of this: what hangs is cut off by the deadline of the visit. */
    private void end(Session session) {
        if (session.isDoubtful()) {
            return;
        }
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(texts.end());
        } catch (SQLException | RuntimeException e) {
            session.doubt();
        }
    }
}
