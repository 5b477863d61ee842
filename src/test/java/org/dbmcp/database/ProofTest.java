package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.PoolSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.TlsSettings;
import org.dbmcp.driver.embedded.EmbeddedDriver;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;

class ProofTest {
    /** A product whose sessions never refuse a write. */
    private static final class Careless extends EmbeddedDriver {
        Careless() {
            super(RealDatabaseContract.QUERIES);
        }

        @Override
        public String canary() {
            return "VALUES (1)";
        }
    }

    @Test
    void givenADatabaseThatLetsAReaderWrite_whenOpened_thenItIsNotUsed() {
        // GIVEN
        DatabaseManager sut = ReadOnlyContract.manager(new Careless(), false);
        ConnectionSettings settings =
                new ConnectionSettings(
                        "h2",
                        null,
                        0,
                        "careless",
                        null,
                        Secret.NONE,
                        TlsSettings.OFF,
                        AccessLevel.READ_ONLY,
                        PoolSettings.DEFAULTS);
        // WHEN
        Failure failure =
                assertThrows(Failure.class, () -> sut.open(Caller.ANONYMOUS, "a", settings));
        // THEN
        assertEquals(FailureKind.MISCONFIGURED, failure.kind());
        assertEquals(0, sut.list(Caller.ANONYMOUS).size());
        sut.closeAll();
    }
}
