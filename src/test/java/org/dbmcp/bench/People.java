package org.dbmcp.bench;

import java.sql.SQLException;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.TestDatabase;

/** The table that is read: six columns of the usual types. */
final class People {
    static final String TABLE = "people";

    /** The keys that are looked up lie below. */
    static final int LOOKED_UP = 10_000;

    private People() {}

    /** Makes it anew. */
    static void fill(TestDatabase database, int rows) throws SQLException {
        database.execute(
                "DROP TABLE IF EXISTS " + TABLE,
                "CREATE TABLE people (id INT PRIMARY KEY, name VARCHAR(80) NOT NULL, email VARCHAR(80),"
                        + " since DATE, active BOOLEAN, balance DECIMAL(10, 2))",
                database.engine() == Engine.POSTGRESQL ? postgreSql(rows) : mySql(rows),
                database.engine() == Engine.POSTGRESQL
                        ? "VACUUM ANALYZE people"
                        : "ANALYZE TABLE people");
    }

    private static String postgreSql(int rows) {
        return "INSERT INTO people SELECT n, 'Customer ' || n, 'customer' || n || '@example.com',"
                + " DATE '2020-01-01' + n % 2000, n % 3 = 0, n * 0.25 FROM generate_series(1, "
                + rows
                + ") AS n";
    }

    private static String mySql(int rows) {
        return "INSERT INTO people SELECT n, CONCAT('Customer ', n), CONCAT('customer', n, '@example.com'),"
                + " DATE_ADD('2020-01-01', INTERVAL n % 2000 DAY), n % 3 = 0, n * 0.25 FROM (SELECT"
                + " ROW_NUMBER() OVER () AS n FROM information_schema.COLUMNS a,"
                + " information_schema.COLUMNS b LIMIT "
                + rows
                + ") AS numbers";
    }
}
