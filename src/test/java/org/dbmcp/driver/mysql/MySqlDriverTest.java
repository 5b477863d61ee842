package org.dbmcp.driver.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.Set;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MySqlDriverTest extends DriverContract {
    private final MySqlDriver sut = new MySqlDriver(SETTINGS);

    @Override
    protected Driver sut() {
        return sut;
    }

    @Test
    void givenTheDriver_whenAskedForItsNames_thenThoseOfTheOriginal() {
        assertEquals("mysql", sut.type());
        assertEquals(Set.of("mysql2"), sut.aliases());
        assertEquals(3306, sut.defaultPort());
    }

    @ParameterizedTest
    @CsvSource({
        "1045, 28000, ACCESS_DENIED",
        "1044, 42000, ACCESS_DENIED",
        "1142, 42000, ACCESS_DENIED",
        "1345, HY000, ACCESS_DENIED",
        "1146, 42S02, SQL_INVALID",
        "1054, 42S22, SQL_INVALID",
        "1064, 42000, SQL_INVALID",
        "1062, 23000, CONSTRAINT_VIOLATED",
        "3819, HY000, CONSTRAINT_VIOLATED",
        "3024, HY000, TIMED_OUT",
        "1317, 70100, CANCELLED",
        "1205, HY000, CONFLICT",
        "1213, 40001, CONFLICT",
        "1792, 25006, SQL_REFUSED",
        "1290, HY000, SQL_REFUSED",
        "0, 08S01, DATABASE_UNREACHABLE"
    })
    void givenACode_whenClassified_thenSaysWhoCanMendIt(int code, String state, FailureKind kind) {
        assertEquals(kind, sut.classify(new SQLException("x", state, code)));
    }
}
