package org.dbmcp.database;

import java.sql.SQLException;
import java.time.Duration;
import org.dbmcp.driver.Driver;
import org.dbmcp.sql.FunctionRules;

/** What a database's catalogue says of its functions, looked up again after a while. */
final class KnownFunctions {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Driver driver;
    private volatile Known known;

    KnownFunctions(Driver driver) {
        this.driver = driver;
    }

    /** What was found, and when, by {@link System#nanoTime}. */
    private record Known(FunctionRules rules, long at) {}

    /** The rules; asks the database on this session when they are not known or old. */
    FunctionRules on(Session session) throws SQLException {
        Known current = known;
        if (current == null || System.nanoTime() - current.at() > FRESH.toNanos()) {
            current = new Known(driver.catalogue(session.connection()), System.nanoTime());
            known = current;
        }
        return current.rules();
    }
}
