package org.dbmcp.database;

import static org.dbmcp.failure.FailureKind.ACCESS_DENIED;
import static org.dbmcp.failure.FailureKind.MISCONFIGURED;
import static org.dbmcp.failure.FailureKind.SQL_INVALID;
import static org.dbmcp.failure.FailureKind.SQL_REFUSED;

import java.sql.SQLException;
import java.sql.Statement;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.Login;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;

/**
 * What is proven of a database at its first use: that a session which may only read is refused a
 * write by the engine itself, and how much its login may do.
 */
final class Proof {
    private static final System.Logger LOG = System.getLogger(Proof.class.getName());

    private final String connection;
    private final Driver driver;
    private final ConnectionSettings settings;
    private final boolean refusePrivileged;
    private volatile boolean readOnly;
    private volatile Login login;

    /**
     * @param connection its name, for the log
     * @param refusePrivileged whether a login that may do more than it needs is not used at all
     */
    Proof(String connection, Driver driver, ConnectionSettings settings, boolean refusePrivileged) {
        this.connection = connection;
        this.driver = driver;
        this.settings = settings;
        this.refusePrivileged = refusePrivileged;
    }

    /** The login; null before the first use. */
    Login login() {
        return login;
    }

    /**
     * Makes sure on a session that was just borrowed; asks each thing once.
     *
     * @throws Failure when the database does not keep a reader from writing, or the login may do
     *     more than the operator wants
     */
    void on(Session session, boolean reader) throws SQLException {
        if (login == null) {
            judge(session);
        }
        if (reader && !readOnly && driver.canary() != null) {
            write(session);
            readOnly = true;
        }
    }

    private void judge(Session session) throws SQLException {
        Login found = driver.login(session.connection(), settings);
        session.connection().rollback();
        if (refusePrivileged && found.privileged()) {
            throw new Failure(
                    ACCESS_DENIED,
                    "The login of this connection is refused, for it may do more than it needs: "
                            + String.join(", ", found.privileges())
                            + ". A login that suffices is made by: "
                            + found.script().replace('\n', ' ').strip());
        }
        if (found.privileged()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The login of connection ''{0}'' may do more than it needs: {1}",
                    connection,
                    String.join(", ", found.privileges()));
        }
        login = found;
    }

    private void write(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(driver.canary());
        } catch (SQLException e) {
            session.connection().rollback();
            FailureKind kind = driver.classify(e);
            if (kind == SQL_REFUSED || kind == ACCESS_DENIED) {
                return;
            }
            if (kind != SQL_INVALID) {
                throw e;
            }
        }
        throw new Failure(
                MISCONFIGURED,
                "The database lets a session write that may only read, so it is not used. Is there a"
                        + " proxy between that ignores read-only transactions?");
    }
}
