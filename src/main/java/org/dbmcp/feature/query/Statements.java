package org.dbmcp.feature.query;

import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.AnswerSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Outcome;
import org.dbmcp.database.Query;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.result.AnswerRows;

/** Runs statements for the tools that take one. */
final class Statements {
    private final DatabaseManager databases;
    private final QuerySettings settings;
    private final AnswerSettings answers;

    Statements(DatabaseManager databases, QuerySettings settings, AnswerSettings answers) {
        this.databases = databases;
        this.settings = settings;
        this.answers = answers;
    }

    /** Runs a statement that may do what both its connection and {@code limit} allow. */
    ToolResult run(Asked asked, AccessLevel limit, Call call) {
        Database database = databases.get(call.caller(), asked.connection());
        Limits limits = Limits.of(asked, settings, answers);
        Parameters parameters = Parameters.read(asked.params().orElse(null));
        AnswerRows rows = new AnswerRows(limits.bounds(), RowTexts.of(limits.format()), null);
        Outcome outcome =
                database.run(
                        new Query(
                                asked.sql(),
                                parameters.positional(),
                                parameters.named(),
                                limits.bounds().maxRows(),
                                limits.timeout(),
                                limit,
                                asked.confirmed()),
                        rows,
                        call.cancellation()::onCancel);
        return new QueryAnswer(asked, limits, rows, outcome).toResult();
    }
}
