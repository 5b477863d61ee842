package org.dbmcp.driver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which views a login of MySQL or MariaDB may use; those of the server's own call nothing. */
final class MySqlViews {
    private static final String QUERY =
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_TYPE = 'VIEW'"
                    + " AND TABLE_SCHEMA NOT IN ('sys', 'mysql', 'information_schema',"
                    + " 'performance_schema')";

    private MySqlViews() {}

    /** Their names without schemas, in lower case. */
    static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                names.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
