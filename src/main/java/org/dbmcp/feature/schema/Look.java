package org.dbmcp.feature.schema;

import java.time.Duration;
import java.util.function.Function;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.Call;

/** Looks at a caller's database within the usual deadline. */
record Look(DatabaseManager databases, QuerySettings settings) {
    /**
     * @param fresh whether what was seen a moment ago is asked again
     */
    <T> T at(String connection, boolean fresh, Call call, Function<Catalogue, T> task) {
        return at(databases.get(call.caller(), connection), fresh, call, task);
    }

    <T> T at(Database database, boolean fresh, Call call, Function<Catalogue, T> task) {
        Duration timeout = settings.defaultTimeout();
        return database.study(timeout, fresh, call.cancellation()::onCancel, task);
    }
}
