package org.dbmcp.driver.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.driver.Login;

/** Judges a login of PostgreSQL. */
final class PostgreSqlLogin {
    private static final String PRIVILEGES =
            """
            SELECT p.name FROM pg_catalog.pg_roles r, LATERAL (VALUES
                (1, 'SUPERUSER', r.rolsuper),
                (2, 'CREATEROLE', r.rolcreaterole AND NOT r.rolsuper),
                (3, 'REPLICATION', r.rolreplication AND NOT r.rolsuper),
                (4, 'BYPASSRLS', r.rolbypassrls AND NOT r.rolsuper)) AS p (place, name, held)
            WHERE r.rolname = current_user AND p.held
            UNION ALL
            SELECT g.rolname FROM pg_catalog.pg_roles r, pg_catalog.pg_roles g
            WHERE r.rolname = current_user AND NOT r.rolsuper
            AND g.rolname IN ('pg_read_server_files', 'pg_write_server_files',
                'pg_execute_server_program', 'pg_signal_backend', 'pg_maintain')
            AND pg_catalog.pg_has_role(r.oid, g.oid, 'MEMBER')
            """;

    private static final String SCHEMAS =
            """
            SELECT pg_catalog.quote_ident(nspname) FROM pg_catalog.pg_namespace
            WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
            ORDER BY nspname LIMIT 50
            """;

    private PostgreSqlLogin() {}

    static Login of(Connection connection, AccessLevel access) throws SQLException {
        List<String> privileges = column(connection, PRIVILEGES);
        return privileges.isEmpty()
                ? Login.PLAIN
                : new Login(privileges, script(connection, access));
    }

    private static String script(Connection connection, AccessLevel access) throws SQLException {
        String database =
                column(connection, "SELECT pg_catalog.quote_ident(current_database())").get(0);
        String schemas = String.join(", ", column(connection, SCHEMAS));
        StringBuilder script = new StringBuilder();
        line(script, "CREATE ROLE dbmcp LOGIN PASSWORD '<password>'");
        line(script, "GRANT CONNECT ON DATABASE " + database + " TO dbmcp");
        String rights =
                access == AccessLevel.READ_ONLY ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
        String usage = access == AccessLevel.FULL ? "USAGE, CREATE" : "USAGE";
        line(script, "GRANT " + usage + " ON SCHEMA " + schemas + " TO dbmcp");
        line(script, "GRANT " + rights + " ON ALL TABLES IN SCHEMA " + schemas + " TO dbmcp");
        if (access != AccessLevel.READ_ONLY) {
            line(script, "GRANT USAGE ON ALL SEQUENCES IN SCHEMA " + schemas + " TO dbmcp");
        }
        return script.toString();
    }

    private static void line(StringBuilder script, String statement) {
        script.append(statement).append(";\n");
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
