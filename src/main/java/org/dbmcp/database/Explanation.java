package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;
import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;
import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Effect;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.Plan;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.Excerpt;
import org.dbmcp.sql.Guard;
import org.dbmcp.sql.SqlStatement;

/**
 * Asks a database how it runs a statement. The statement is judged before it is explained, and what
 * is sent is judged and run as any other statement that may only read.
 */
public record Explanation(Database database, boolean analyze) {
    /** Of a text in the statement; no product indents as deep, and readers go back for each. */
    private static final Pattern BLANKS = Pattern.compile("\\s{500,}+");

    /** Beyond it a driver sets no limit that would change the plan. */
    private static final int NO_LIMIT = 50_000_000;

    private static final Set<String> PLANNED =
            Set.of("select", "values", "table", "insert", "update", "delete", "merge", "replace");

    /**
     * The plan.
     *
     * @param onCancel is given what stops the statement
     * @throws Failure when the statement was refused, stopped, or did not reach the database
     */
    public Plan of(Query query, Consumer<Runnable> onCancel) {
        Explainer explainer = database.driver().explainer();
        if (explainer == null) {
            throw new Failure(NOT_SUPPORTED, "Plans of " + database.product() + " are not known");
        }
        judge(SqlStatement.of(query.sql(), database.driver().dialect()));
        String prefix = explainer.prefix(analyze);
        Document document = new Document();
        try {
            database.run(explaining(query, prefix), document, onCancel);
        } catch (Failure e) {
            throw located(e, query, prefix.length());
        }
        return read(explainer, document.text());
    }

    private void judge(SqlStatement statement) {
        if (statement.explains()) {
            throw refused("The statement begins with EXPLAIN, which is put there anyway")
                    .withHint("Send the statement alone; analyze: true runs it and measures");
        }
        guard().check(statement);
        if (!PLANNED.contains(statement.verb())) {
            throw refused("Only SELECT, INSERT, UPDATE and DELETE have plans");
        }
        if (analyze && statement.effect() != Effect.READS) {
            throw refused("analyze runs the statement, so it takes only those that read")
                    .withHint("Leave analyze out to see the plan of a change");
        }
    }

    /** What is sent is judged again, as one that may only read. */
    private Guard guard() {
        return new Guard(
                AccessLevel.FULL,
                database.driver().functions(),
                database.settings().allowFunctions(),
                true);
    }

    private static Query explaining(Query query, String prefix) {
        return new Query(
                prefix + query.sql(),
                query.params(),
                query.named(),
                NO_LIMIT,
                0,
                query.timeout(),
                AccessLevel.READ_ONLY,
                true);
    }

    /** The place in the caller's statement, not in ours. */
    private static Failure located(Failure failure, Query query, int prefix) {
        boolean valueless = query.params().isEmpty() && query.named() == null;
        if (failure.kind() == INVALID_ARGUMENT && failure.hint() == null && valueless) {
            return failure.withHint("A plan depends on values: give typical ones in params");
        }
        int position = failure.position() - prefix;
        return position > 0
                ? failure.at(position, Excerpt.of(query.sql(), position))
                : failure.at(0, null);
    }

    private Plan read(Explainer explainer, String document) {
        try {
            return explainer.plan(BLANKS.matcher(document).replaceAll(" "));
        } catch (RuntimeException e) {
            throw new Failure(
                    NOT_SUPPORTED,
                    "%s explains this statement in a form that is not known"
                            .formatted(database.product()),
                    e);
        }
    }

    private static Failure refused(String message) {
        return new Failure(SQL_REFUSED, message);
    }
}
