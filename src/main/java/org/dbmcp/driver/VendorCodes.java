package org.dbmcp.driver;

import static java.util.Map.entry;

import java.sql.SQLException;
import java.util.Map;
import org.dbmcp.failure.FailureKind;

/** What the error numbers mean that MySQL and MariaDB share; their SQLSTATEs say less. */
public final class VendorCodes {
    private static final Map<Integer, FailureKind> KINDS =
            Map.ofEntries(
                    entry(1040, FailureKind.DATABASE_UNREACHABLE),
                    entry(1203, FailureKind.DATABASE_UNREACHABLE),
                    entry(1226, FailureKind.DATABASE_UNREACHABLE),
                    entry(1044, FailureKind.ACCESS_DENIED),
                    entry(1045, FailureKind.ACCESS_DENIED),
                    entry(1049, FailureKind.INVALID_ARGUMENT),
                    entry(1142, FailureKind.ACCESS_DENIED),
                    entry(1143, FailureKind.ACCESS_DENIED),
                    entry(1227, FailureKind.ACCESS_DENIED),
                    entry(1345, FailureKind.ACCESS_DENIED),
                    entry(1370, FailureKind.ACCESS_DENIED),
                    entry(1698, FailureKind.ACCESS_DENIED),
                    entry(1048, FailureKind.CONSTRAINT_VIOLATED),
                    entry(1062, FailureKind.CONSTRAINT_VIOLATED),
                    entry(1216, FailureKind.CONSTRAINT_VIOLATED),
                    entry(1217, FailureKind.CONSTRAINT_VIOLATED),
                    entry(1364, FailureKind.CONSTRAINT_VIOLATED),
                    entry(1451, FailureKind.CONSTRAINT_VIOLATED),
                    entry(1452, FailureKind.CONSTRAINT_VIOLATED),
                    entry(1557, FailureKind.CONSTRAINT_VIOLATED),
                    entry(3819, FailureKind.CONSTRAINT_VIOLATED),
                    entry(4025, FailureKind.CONSTRAINT_VIOLATED),
                    entry(1205, FailureKind.CONFLICT),
                    entry(1213, FailureKind.CONFLICT),
                    entry(3572, FailureKind.CONFLICT),
                    entry(1317, FailureKind.CANCELLED),
                    entry(1969, FailureKind.TIMED_OUT),
                    entry(3024, FailureKind.TIMED_OUT),
                    entry(1290, FailureKind.SQL_REFUSED),
                    entry(1792, FailureKind.SQL_REFUSED),
                    entry(1836, FailureKind.SQL_REFUSED),
                    entry(1264, FailureKind.INVALID_ARGUMENT),
                    entry(1265, FailureKind.INVALID_ARGUMENT),
                    entry(1292, FailureKind.INVALID_ARGUMENT),
                    entry(1366, FailureKind.INVALID_ARGUMENT),
                    entry(1406, FailureKind.INVALID_ARGUMENT),
                    entry(1235, FailureKind.NOT_SUPPORTED),
                    entry(1295, FailureKind.NOT_SUPPORTED));

    private VendorCodes() {}

    /** The meaning of the error number; that of the SQLSTATE when the number has none. */
    public static FailureKind classify(SQLException thrown) {
        FailureKind known = KINDS.get(thrown.getErrorCode());
        return known != null ? known : SqlStates.classify(thrown);
    }
}
