package org.dbmcp.driver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.access.AccessLevel;

/** Judges a login of MySQL or MariaDB. */
final class MySqlLogin {
    private static final String PRIVILEGES =
            """
            SELECT privilege_type FROM information_schema.user_privileges
            WHERE grantee = CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''), '''')
            AND privilege_type IN ('SUPER', 'FILE', 'SHUTDOWN', 'RELOAD', 'CREATE USER',
                'SYSTEM_VARIABLES_ADMIN', 'SYSTEM_USER', 'ROLE_ADMIN', 'SET_USER_ID',
                'CONNECTION_ADMIN', 'CLONE_ADMIN', 'SET USER', 'CONNECTION ADMIN')
            ORDER BY privilege_type
            """;

    private MySqlLogin() {}

    static Login of(Connection connection, String database, AccessLevel access)
            throws SQLException {
        List<String> privileges = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PRIVILEGES)) {
            while (rows.next()) {
                privileges.add(rows.getString(1));
            }
        }
        return privileges.isEmpty() ? Login.PLAIN : new Login(privileges, script(database, access));
    }

    private static String script(String database, AccessLevel access) {
        String rights =
                switch (access) {
                    case READ_ONLY -> "SELECT, SHOW VIEW";
                    case READ_WRITE -> "SELECT, SHOW VIEW, INSERT, UPDATE, DELETE";
                    case FULL -> "ALL";
                };
        return """
               CREATE USER 'dbmcp'@'%%' IDENTIFIED BY '<password>';
               GRANT %s ON `%s`.* TO 'dbmcp'@'%%';
               """
                .formatted(rights, database.replace("`", "``"));
    }
}
