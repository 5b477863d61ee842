package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;
import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;

import java.util.function.Consumer;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.Plan;
import org.dbmcp.failure.Failure;
import org.dbmcp.sql.Excerpt;
import org.dbmcp.sql.SqlStatement;

/**
 * Asks a database how it runs a statement. The statement is judged before it is explained, and what
 * is sent is judged and run as any other statement that may only read.
 */
public record Explanation(Database database, boolean analyze) {
    /** Beyond it a driver sets no limit that would change the plan. */
    private static final int NO_LIMIT = 50_000_000;

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
        Planning planning = database.pool().planning();
        planning.judge(SqlStatement.of(query.sql(), database.driver().dialect()), analyze);
        String prefix = explainer.prefix(analyze);
        Document document = new Document();
        try {
            database.run(explaining(query, prefix), document, onCancel);
        } catch (Failure e) {
            throw located(e, query, prefix.length());
        }
        return planning.read(document.text());
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
}
