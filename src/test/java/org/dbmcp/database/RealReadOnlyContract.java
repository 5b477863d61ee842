package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** The same on a real server, in a database of its own, as a superuser. */
abstract class RealReadOnlyContract extends ReadOnlyContract {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestDatabase database;

    RealReadOnlyContract(TestDatabase server) throws SQLException {
        database = server.freshDatabase();
    }

    /** A query whose one value differs when something was changed. */
    protected abstract String state();

    /** SQL that drops the user of the script. */
    protected abstract String[] dropUser();

    @Test
    void givenAPrivilegedLogin_whenOpened_thenItsScriptMakesOneThatSuffices() throws Exception {
        // GIVEN
        assertFalse(sut().privileges().isEmpty());
        String password = TestDatabase.freshName("p");
        // WHEN
        for (String sql : sut().loginScript().replace("<password>", password).split(";\n", -1)) {
            if (!sql.isBlank()) {
                execute(sql);
            }
        }
        // THEN
        DatabaseManager strict = manager(driver(), true);
        try {
            ConnectionSettings reader = settings(AccessLevel.READ_ONLY, "dbmcp", password);
            Database opened = strict.open(Caller.ANONYMOUS, null, reader);
            assertEquals(List.of(), opened.privileges());
            Collected rows = new Collected();
            opened.run(
                    new Query("SELECT COUNT(*) FROM canary", List.of(), null, 10, LONG),
                    rows,
                    stop -> {});
            assertEquals("3", rows.only());
        } finally {
            strict.closeAll();
            database.execute(dropUser());
        }
    }

    @Test
    void givenAPrivilegedLogin_whenTheOperatorRefusesThem_thenItIsNotUsed() {
        // GIVEN
        DatabaseManager strict = manager(driver(), true);
        // WHEN
        Failure failure =
                assertThrows(
                        Failure.class,
                        () -> strict.open(Caller.ANONYMOUS, null, settings(AccessLevel.READ_ONLY)));
        strict.closeAll();
        // THEN
        assertEquals(FailureKind.ACCESS_DENIED, failure.kind());
        assertTrue(failure.getMessage().contains("GRANT"), failure.getMessage());
    }

    @Override
    protected ConnectionSettings settings(AccessLevel access) {
        return settings(access, database.user(), database.password());
    }

    private ConnectionSettings settings(AccessLevel access, String user, String password) {
        return new ConnectionSettings(
                driver().type(),
                database.host(),
                database.port(),
                database.database(),
                user,
                new Secret(password),
                TlsSettings.OFF,
                access,
                PoolSettings.DEFAULTS);
    }

    @Override
    protected void execute(String sql) throws SQLException {
        database.execute(sql);
    }

    @Override
    protected String fingerprint() throws SQLException {
        return database.value(state());
    }
}
