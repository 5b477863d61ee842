package org.dbmcp.driver;

import static org.dbmcp.failure.FailureKind.ACCESS_DENIED;
import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import org.dbmcp.failure.Failure;

/** Judges sessions of others, whose statements are to be stopped. */
final class MySqlOthers {
    private static final Set<String> NOT_USERS = Set.of("system user", "event_scheduler");

    /** The second one is open to everybody, for sessions of their own account. */
    private static final List<String> PROGRAMS =
            List.of(
                    "performance_schema.session_connect_attrs",
                    "performance_schema.session_account_connect_attrs");

    private MySqlOthers() {}

    /**
     * Whether the session runs a statement.
     *
     * @throws Failure when there is no such session, or it must not be stopped
     */
    static boolean judge(Connection session, long id, LongPredicate ours) throws SQLException {
        String program = program(session, id);
        if (program == null ? ours.test(id) : program.equals(Sessions.PROGRAM)) {
            throw Sessions.ours(id);
        }
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery("SHOW PROCESSLIST")) {
            while (rows.next()) {
                if (rows.getLong("Id") == id) {
                    return runs(rows, id);
                }
            }
        }
        throw new Failure(
                INVALID_ARGUMENT, "This login sees no session " + id + ", or it has ended");
    }

    private static boolean runs(ResultSet row, long id) throws SQLException {
        String command = String.valueOf(row.getString("Command")).toLowerCase(Locale.ROOT);
        if (NOT_USERS.contains(row.getString("User")) || command.startsWith("binlog")) {
            throw new Failure(ACCESS_DENIED, "Session %s is the server's own".formatted(id));
        }
        return !command.equals("sleep");
    }

    /** What the session calls itself; null when it does not, or nobody may know. */
    private static String program(Connection session, long id) {
        for (String table : PROGRAMS) {
            String question =
                    "SELECT ATTR_VALUE FROM %s WHERE PROCESSLIST_ID = ? AND ATTR_NAME = 'program_name'"
                            .formatted(table);
            try (PreparedStatement asked = session.prepareStatement(question)) {
                asked.setLong(1, id);
                try (ResultSet row = asked.executeQuery()) {
                    return row.next() ? row.getString(1) : null;
                }
            } catch (SQLException e) {
                System.getLogger(MySqlOthers.class.getName())
                        .log(System.Logger.Level.DEBUG, "Programs are not told", e);
            }
        }
        return null;
    }
}
