package org.dbmcp.driver.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Set;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgreSqlDriverTest extends DriverContract {
    private final PostgreSqlDriver sut = new PostgreSqlDriver(SETTINGS);

    @Override
    protected Driver sut() {
        return sut;
    }

    @Test
    void givenTheDriver_whenAskedForItsNames_thenThoseOfTheOriginal() {
        assertEquals("postgresql", sut.type());
        assertEquals(Set.of("postgres", "pg"), sut.aliases());
        assertEquals(5432, sut.defaultPort());
    }

    @ParameterizedTest
    @CsvSource({
        "42P01, SQL_INVALID",
        "23505, CONSTRAINT_VIOLATED",
        "22P02, INVALID_ARGUMENT",
        "25006, SQL_REFUSED",
        "57014, TIMED_OUT",
        "57P01, DATABASE_UNREACHABLE",
        "55P03, CONFLICT",
        "40P01, CONFLICT",
        "28P01, ACCESS_DENIED",
        "28000, ACCESS_DENIED",
        "3D000, INVALID_ARGUMENT",
        "42501, ACCESS_DENIED",
        "53300, DATABASE_UNREACHABLE",
        "53100, BUSY",
        "53200, BUSY",
        "53400, SQL_REFUSED",
        "0A000, NOT_SUPPORTED"
    })
    void givenACode_whenClassified_thenSaysWhoCanMendIt(String state, FailureKind kind) {
        assertEquals(kind, sut.classify(new SQLException("x", state)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    13 | SET TIME ZONE 'UTC'
                    14 | SET TIME ZONE 'UTC'; SET client_connection_check_interval = 500
                    """)
    void givenAVersion_whenASessionIsPrepared_thenOnlyWhatItKnowsIsSet(
            int version, String expected) {
        assertEquals(expected, PostgreSqlSessions.preparation(version));
    }
}
