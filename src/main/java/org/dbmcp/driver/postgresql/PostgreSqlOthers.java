package org.dbmcp.driver.postgresql;

import static org.dbmcp.failure.FailureKind.ACCESS_DENIED;
import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongPredicate;
import org.dbmcp.driver.Sessions;
import org.dbmcp.failure.Failure;

/** Stops statements in sessions of others, as far as this database is theirs, too. */
final class PostgreSqlOthers {
    private static final String LOOK =
            """
            SELECT a.application_name, a.backend_type, a.usename = current_user,
                a.state = 'active', a.query_start::text
            FROM pg_catalog.pg_stat_activity a
            WHERE a.pid = ? AND a.datname = pg_catalog.current_database()
            """;

    private static final String CANCEL =
            """
            SELECT pg_catalog.pg_cancel_backend(a.pid)
            FROM pg_catalog.pg_stat_activity a
            WHERE a.pid = ? AND a.state = 'active' AND a.query_start = CAST(? AS timestamptz)
            """;

    private PostgreSqlOthers() {}

    /** Whether the session ran a statement, and was told to stop it. */
    static boolean stop(Connection session, long id, LongPredicate ours) throws SQLException {
        try (PreparedStatement look = session.prepareStatement(LOOK)) {
            look.setLong(1, id);
            try (ResultSet found = look.executeQuery()) {
                if (!found.next()) {
                    throw new Failure(
                            INVALID_ARGUMENT,
                            "This database has no session " + id + ", or it has ended");
                }
                refuseOurs(found, id, ours);
                return found.getBoolean(4) && isTold(session, id, found.getString(5));
            }
        }
    }

    /** Only the statement that was looked at: the session may be at the next one already. */
    private static boolean isTold(Connection session, long id, String began) throws SQLException {
        try (PreparedStatement cancel = session.prepareStatement(CANCEL)) {
            cancel.setInt(1, Math.toIntExact(id));
            cancel.setString(2, began);
            try (ResultSet told = cancel.executeQuery()) {
                return told.next() && told.getBoolean(1);
            }
        }
    }

    /** A name can be changed by whoever uses the session; the number of one of ours cannot. */
    private static void refuseOurs(ResultSet found, long id, LongPredicate ours)
            throws SQLException {
        boolean named = Sessions.PROGRAM.equals(found.getString(1));
        if (named || (found.getBoolean(3) && ours.test(id))) {
            throw Sessions.ours(id);
        }
        String kind = found.getString(2);
        if (kind == null) {
            throw new Failure(
                            ACCESS_DENIED,
                            "This login may not see what session %s is".formatted(id))
                    .withHint("GRANT pg_read_all_stats lets it look");
        }
        if (!kind.equals("client backend")) {
            throw new Failure(ACCESS_DENIED, "Session %s is the server's own".formatted(id));
        }
    }
}
