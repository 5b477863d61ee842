package org.dbmcp.driver.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dbmcp.driver.AllTypesContract;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;

class EmbeddedAllTypesTest extends AllTypesContract {
    private final String address = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @Override
    protected Driver driver() {
        return new EmbeddedDriver(DriverContract.SETTINGS);
    }

    @Override
    protected Connection connect() throws SQLException {
        return DriverManager.getConnection(address);
    }

    @Override
    protected List<String> values() {
        return List.of(
                "1",
                "TRUE",
                "DATE '2026-01-31'",
                "TIME '10:00:00'",
                "TIMESTAMP '2026-01-31 10:00:00'",
                "TIME WITH TIME ZONE '10:00:00+01'",
                "TIMESTAMP WITH TIME ZONE '2026-01-31 10:00:00+01'",
                "INTERVAL '1' DAY",
                "INTERVAL '1' MONTH",
                "'a'",
                "X'01'",
                "UUID()",
                "ARRAY[1]",
                "ROW(1)",
                "JSON '{}'",
                "GEOMETRY 'POINT(1 2)'");
    }

    @Override
    protected String texts() {
        return "CHARACTER, CHARACTER LARGE OBJECT, CHARACTER VARYING, ENUM, GEOMETRY, INTERVAL DAY, "
                + "INTERVAL DAY TO HOUR, INTERVAL DAY TO MINUTE, INTERVAL DAY TO SECOND, INTERVAL HOUR, "
                + "INTERVAL HOUR TO MINUTE, INTERVAL HOUR TO SECOND, INTERVAL MINUTE, "
                + "INTERVAL MINUTE TO SECOND, INTERVAL MONTH, INTERVAL SECOND, INTERVAL YEAR, "
                + "INTERVAL YEAR TO MONTH, VARCHAR_IGNORECASE";
    }

    /** These are made of other types, and the golden cases have some. */
    @Override
    protected List<String> without() {
        return List.of("ARRAY", "ROW");
    }
}
