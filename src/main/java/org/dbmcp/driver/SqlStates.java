package org.dbmcp.driver;

import static java.util.Map.entry;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import org.dbmcp.failure.FailureKind;

/** What the classes of SQLSTATE mean (ISO/IEC 9075, and PostgreSQL's and MySQL's additions). */
final class SqlStates {
    private static final Map<String, FailureKind> BY_CLASS =
            Map.ofEntries(
                    entry("08", FailureKind.DATABASE_UNREACHABLE),
                    entry("0A", FailureKind.NOT_SUPPORTED),
                    entry("21", FailureKind.SQL_INVALID),
                    entry("22", FailureKind.INVALID_ARGUMENT),
                    entry("23", FailureKind.CONSTRAINT_VIOLATED),
                    entry("25", FailureKind.SQL_REFUSED),
                    entry("28", FailureKind.ACCESS_DENIED),
                    entry("40", FailureKind.CONFLICT),
                    entry("42", FailureKind.SQL_INVALID),
                    entry("53", FailureKind.BUSY),
                    entry("57", FailureKind.TIMED_OUT));

    /** Codes that mean something else than their class does. */
    private static final Map<String, FailureKind> BY_CODE =
            Map.of(
                    "53300", FailureKind.DATABASE_UNREACHABLE,
                    // the statement wants more than the server's settings let it have
                    "53400", FailureKind.SQL_REFUSED);

    private SqlStates() {}

    static FailureKind classify(SQLException thrown) {
        String state = thrown.getSQLState();
        if (thrown instanceof SQLTimeoutException) {
            return FailureKind.TIMED_OUT;
        }
        if (state == null || state.length() != 5) {
            return FailureKind.SQL_INVALID;
        }
        FailureKind ofClass = BY_CLASS.getOrDefault(state.substring(0, 2), FailureKind.SQL_INVALID);
        return BY_CODE.getOrDefault(state, ofClass);
    }
}
