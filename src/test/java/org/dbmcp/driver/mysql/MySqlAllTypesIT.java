package org.dbmcp.driver.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.driver.AllTypesContract;
import org.dbmcp.driver.Driver;
import org.dbmcp.driver.DriverContract;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Databases.class)
class MySqlAllTypesIT extends AllTypesContract {
    private final TestDatabase database;

    MySqlAllTypesIT(@On(Engine.MYSQL) TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Driver driver() {
        return new MySqlDriver(DriverContract.SETTINGS);
    }

    @Override
    protected Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    protected List<String> values() {
        return List.of(
                "1",
                "'2026-01-31'",
                "'10:00:00'",
                "'a'",
                "'{}'",
                "X'01'",
                "ST_GeomFromText('POINT(1 2)')",
                "ST_GeomFromText('LINESTRING(1 2, 3 4)')",
                "ST_GeomFromText('POLYGON((0 0, 1 0, 1 1, 0 0))')",
                "ST_GeomFromText('MULTIPOINT(1 2)')",
                "ST_GeomFromText('MULTILINESTRING((1 2, 3 4))')",
                "ST_GeomFromText('MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0)))')",
                "ST_GeomFromText('GEOMETRYCOLLECTION(POINT(1 2))')",
                "'10.0.0.1'",
                "'::1'",
                "'7b1c0f5e-0000-0000-0000-000000000000'");
    }

    @Override
    protected String texts() {
        return "CHAR, ENUM, LONG VARCHAR, LONGTEXT, MEDIUMTEXT, TEXT, TINYTEXT, VARCHAR";
    }

    /** The connector lists a type of MySQL 9, which this server does not know. */
    @Override
    protected List<String> without() {
        return List.of("VECTOR");
    }
}
