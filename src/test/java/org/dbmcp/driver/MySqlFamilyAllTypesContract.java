package org.dbmcp.driver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.TestDatabase;

/** What MySQL and MariaDB have alike: where the types are, and values that one of them takes. */
public abstract class MySqlFamilyAllTypesContract extends AllTypesContract {
    private final TestDatabase database;

    protected MySqlFamilyAllTypesContract(TestDatabase database) {
        this.database = database;
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
}
