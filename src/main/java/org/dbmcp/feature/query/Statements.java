package org.dbmcp.feature.query;

import org.dbmcp.access.AccessLevel;
import org.dbmcp.config.AnswerSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Outcome;
import org.dbmcp.database.Parameters;
import org.dbmcp.database.Query;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.result.AnswerRows;
import org.dbmcp.result.KeptRows;

/** Runs statements for the tools that take one, and keeps the rows that do not fit. */
final class Statements {
    private final DatabaseManager databases;
    private final QuerySettings settings;
    private final AnswerSettings answers;
    private final KeptPages pages;

    Statements(
            DatabaseManager databases,
            QuerySettings settings,
            AnswerSettings answers,
            KeptPages pages) {
        this.databases = databases;
        this.settings = settings;
        this.answers = answers;
        this.pages = pages;
    }

    /** Runs a statement that may do what both its connection and {@code limit} allow. */
    ToolResult run(Asked asked, AccessLevel limit, Call call) {
        Database database = databases.get(call.caller(), asked.connection());
        Limits limits = Limits.of(asked, settings, answers);
        Query query = query(asked, limits, limit);
        KeptRows rest = pages.room(settings.maxResultBytes());
        // elsewhere, to read on or to stop in the middle could matter
        boolean keeps = database.access().atMost(limit) == AccessLevel.READ_ONLY;
        boolean kept = false;
        try {
            AnswerRows rows = rows(asked, limits, keeps ? rest : null);
            Outcome outcome = database.run(query, rows, call.cancellation()::onCancel);
            KeptPages.Place place = null;
            if (rows.cut() != null) {
                rest.finish();
                boolean complete = !outcome.truncated() && !rest.isFull();
                place = pages.keep(call.caller(), database, rest, complete);
                kept = place != null;
            }
            return new QueryAnswer(
                            asked.connection(),
                            asked.sql(),
                            limits,
                            rows,
                            outcome,
                            place == null ? null : pages.next(place))
                    .toResult();
        } finally {
            if (!kept) {
                rest.close();
            }
        }
    }

    private AnswerRows rows(Asked asked, Limits limits, KeptRows rest) {
        AnswerFrame frame =
                new AnswerFrame(
                        asked.connection(),
                        asked.sql(),
                        limits,
                        rest == null ? () -> null : pages::sample);
        return new AnswerRows(
                limits.bounds(), () -> RowTexts.of(limits.format()), rest, frame.frame());
    }

    private Query query(Asked asked, Limits limits, AccessLevel limit) {
        Parameters parameters = Parameters.read(asked.params().orElse(null));
        return new Query(
                asked.sql(),
                parameters.positional(),
                parameters.named(),
                limits.bounds().maxRows(),
                pages.maxRows(),
                limits.timeout(),
                limit,
                asked.confirmed());
    }
}
