package org.dbmcp.feature.performance;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.time.Duration;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Database;
import org.dbmcp.database.Explanation;
import org.dbmcp.database.Parameters;
import org.dbmcp.database.Query;
import org.dbmcp.driver.Plan;
import org.dbmcp.failure.Failure;
import org.dbmcp.mcp.Call;
import org.dbmcp.sql.Aliases;
import org.dbmcp.sql.SqlStatement;

/** Turns what a caller asked into plans, within the bounds of statements. */
record Explaining(QuerySettings settings) {
    /** The deadline of all that is asked, which begins now. */
    TimeLeft time(ExplainQuery.Arguments asked) {
        return TimeLeft.of(timeout(asked));
    }

    /** Asks for the plan of the statement, and judges it. */
    Explained first(ExplainQuery.Arguments asked, Database database, Call call, TimeLeft time) {
        return explained(asked.sql(), asked, database, call, time.whole(), time);
    }

    private Explained explained(
            String sql,
            ExplainQuery.Arguments asked,
            Database database,
            Call call,
            Duration timeout,
            TimeLeft time) {
        Query query = query(sql, asked, timeout);
        Plan plan =
                new Explanation(database, asked.analyze().orElse(false))
                        .of(query, call.cancellation()::onCancel);
        Aliases aliases =
                database.driver().explainer().tellsAliases()
                        ? Aliases.of(SqlStatement.of(sql, database.driver().dialect()))
                        : Aliases.none();
        Tables tables =
                new TablesOfPlan(database, time.now(), call.cancellation()::onCancel)
                        .of(plan, aliases);
        return Explained.of(sql, plan, tables);
    }

    /** The same of the rival; what is wrong with it is told apart. */
    Explained rival(
            String sql, ExplainQuery.Arguments asked, Database database, Call call, TimeLeft time) {
        try {
            return explained(sql, asked, database, call, time.now(), time);
        } catch (Failure e) {
            throw e.withMessage("compareWith: " + e.getMessage());
        }
    }

    private Query query(String sql, ExplainQuery.Arguments asked, Duration timeout) {
        if (sql.length() > settings.maxStatementChars()) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "The statement has %s characters, and %s is the most"
                            .formatted(sql.length(), settings.maxStatementChars()));
        }
        Parameters parameters = Parameters.read(asked.params().orElse(null));
        if (parameters.count() > settings.maxParams()) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "params has %s values, and %s is the most"
                            .formatted(parameters.count(), settings.maxParams()));
        }
        return new Query(
                sql,
                parameters.positional(),
                parameters.named(),
                1,
                0,
                timeout,
                AccessLevel.READ_ONLY,
                false);
    }

    /** What was asked for and not granted; null for nothing. */
    List<String> warnings(ExplainQuery.Arguments asked) {
        long most = settings.maxTimeout().toMillis();
        return asked.timeoutMs().orElse(0) > most
                ? List.of("timeoutMs is %s, the most allowed here".formatted(most))
                : null;
    }

    /** The caller's, within the most that is allowed. */
    private Duration timeout(ExplainQuery.Arguments asked) {
        Duration wanted =
                asked.timeoutMs().map(Duration::ofMillis).orElse(settings.defaultTimeout());
        return wanted.compareTo(settings.maxTimeout()) > 0 ? settings.maxTimeout() : wanted;
    }
}
