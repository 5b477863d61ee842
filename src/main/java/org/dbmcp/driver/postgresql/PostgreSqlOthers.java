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
            SELECT a.application_name, a.backend_type, a.usename = current_user, a.state
            FROM pg_catalog.pg_stat_activity a
            WHERE a.pid = ? AND a.datname = pg_catalog.current_database()
            """;

    private PostgreSqlOthers() {}

    /** Whether the session ran a statement, as far as this login may know. */
    static boolean stop(Connection session, long id, LongPredicate ours) throws SQLException {
        boolean ran;
        try (PreparedStatement look = session.prepareStatement(LOOK)) {
            look.setLong(1, id);
            try (ResultSet found = look.executeQuery()) {
                if (!found.next()) {
                    throw new Failure(
                            INVALID_ARGUMENT,
                            "This database has no session " + id + ", or it has ended");
                }
                refuseOurs(found, id, ours);
                String state = found.getString(4);
                ran = state == null || state.equals("active");
            }
        }
        try (PreparedStatement cancel =
                session.prepareStatement("SELECT pg_catalog.pg_cancel_backend(?)")) {
            cancel.setInt(1, Math.toIntExact(id));
            cancel.executeQuery().close();
        }
        return ran;
    }

    /** A name can be changed by whoever uses the session; the number of one of ours cannot. */
    private static void refuseOurs(ResultSet found, long id, LongPredicate ours)
            throws SQLException {
        boolean named = Sessions.PROGRAM.equals(found.getString(1));
        if (named || (found.getBoolean(3) && ours.test(id))) {
            throw Sessions.ours(id);
        }
        String kind = found.getString(2);
        if (kind != null && !kind.equals("client backend")) {
            throw new Failure(ACCESS_DENIED, "Session %s is the server's own".formatted(id));
        }
    }
}
