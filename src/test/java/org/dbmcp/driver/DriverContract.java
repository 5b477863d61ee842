package org.dbmcp.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;

/** What every driver must do, without a server. A new product is one subclass of this. */
public abstract class DriverContract {
    /** Small limits, so that tests reach them. */
    public static final QuerySettings SETTINGS =
            new QuerySettings(
                    1000,
                    10_000,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5),
                    4_194_304,
                    64,
                    16,
                    1_000_000,
                    1 << 20,
                    1000,
                    Duration.ofSeconds(1));

    protected abstract Driver sut();

    @Test
    void givenADriver_whenAskedForItsNames_thenTheyAreInLowerCase() {
        assertEquals(sut().type().toLowerCase(Locale.ROOT), sut().type());
        sut().aliases().forEach(each -> assertEquals(each.toLowerCase(Locale.ROOT), each));
        assertTrue(!sut().aliases().contains(sut().type()));
    }

    @Test
    void givenADriver_whenAskedForItsPort_thenOnlyAnEmbeddedOneHasNone() {
        assertEquals(sut().embedded(), sut().defaultPort() == 0);
    }

    @Test
    void givenADriver_whenAskedForItsDialect_thenThereIsOne() {
        assertNotNull(sut().dialect());
        assertNotNull(sut().product());
    }

    @Test
    void givenAnUnknownRefusal_whenClassified_thenTheStatementIsToBlame() {
        SQLException thrown = new SQLException("what", "XX999", 99_999);
        assertEquals(FailureKind.SQL_INVALID, sut().classify(thrown));
        assertEquals(FailureKind.SQL_INVALID, sut().classify(new SQLException("what")));
        assertEquals(0, sut().position(thrown));
    }

    @Test
    void givenALostLine_whenClassified_thenTheDatabaseIsUnreachable() {
        assertEquals(
                FailureKind.DATABASE_UNREACHABLE,
                sut().classify(new SQLException("gone", "08006")));
    }
}
