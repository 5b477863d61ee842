package org.dbmcp.driver.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dbmcp.sql.Danger;
import org.dbmcp.sql.FunctionRule;
import org.dbmcp.sql.FunctionRules;

/** What a database's catalogue says of volatile functions, and of what calls them. */
final class PostgreSqlCatalogue {
    /** An aggregate may be called with a star, and with values behind WITHIN GROUP. */
    private static final String VOLATILE =
            """
            SELECT n.nspname, p.proname,
                CASE WHEN p.prokind = 'a' THEN 0 ELSE p.pronargs - p.pronargdefaults END AS least,
                CASE WHEN p.prokind = 'a' OR p.provariadic <> 0 THEN 2147483647
                    ELSE p.pronargs END AS most,
                p.pronargs - p.pronargdefaults <= 1 AND t.typtype IN ('c', 'p', 'd') AS of_row,
                n.nspname = 'pg_catalog' OR EXISTS (
                    SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                    AND d.objid = p.oid AND d.deptype = 'e') AS shipped,
                n.nspname <> 'pg_catalog' AND EXISTS (
                    SELECT FROM pg_catalog.pg_proc c
                    WHERE c.pronamespace = 'pg_catalog'::pg_catalog.regnamespace
                    AND c.proname = p.proname) AS namesake
            FROM pg_catalog.pg_proc p
            JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
            LEFT JOIN pg_catalog.pg_type t ON t.oid =
                CASE WHEN p.provariadic <> 0 AND p.pronargs = 1 THEN p.provariadic
                    ELSE p.proargtypes[0] END
            LEFT JOIN pg_catalog.pg_aggregate a ON a.aggfnoid = p.oid
            WHERE p.prokind <> 'p' AND (p.provolatile = 'v' OR EXISTS (
                SELECT FROM pg_catalog.pg_proc s
                WHERE s.oid IN (a.aggtransfn, a.aggfinalfn, a.aggmtransfn, a.aggminvtransfn,
                    a.aggmfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn)
                AND s.provolatile = 'v'))
            AND p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype
            """;

    /**
     * Operators and types that call a volatile function which is neither PostgreSQL's own nor an
     * extension's. A type is one that a cast makes, a domain that is checked, or an array of them.
     */
    private static final String IMPLIED =
            """
            WITH RECURSIVE own AS (
                SELECT p.oid, p.proname FROM pg_catalog.pg_proc p
                WHERE p.provolatile = 'v'
                AND p.pronamespace <> 'pg_catalog'::pg_catalog.regnamespace
                AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                    AND d.objid = p.oid AND d.deptype = 'e')),
            types (oid, proname) AS (
                SELECT c.casttarget, own.proname
                FROM own JOIN pg_catalog.pg_cast c ON c.castfunc = own.oid
                UNION
                SELECT k.contypid, own.proname
                FROM own
                JOIN pg_catalog.pg_depend d
                    ON d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass
                    AND d.refobjid = own.oid
                    AND d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
                JOIN pg_catalog.pg_constraint k ON k.oid = d.objid AND k.contypid <> 0
                UNION
                SELECT t.oid, types.proname
                FROM types
                JOIN pg_catalog.pg_type t
                    ON types.oid IN (t.typbasetype, t.typelem))
            SELECT n.nspname, o.oprname AS spelling, own.proname, true AS operator,
                EXISTS (
                    SELECT FROM pg_catalog.pg_operator b
                    WHERE b.oprnamespace = 'pg_catalog'::pg_catalog.regnamespace
                    AND b.oprname = o.oprname) AS namesake
            FROM own
            JOIN pg_catalog.pg_operator o ON o.oprcode = own.oid
            JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
            UNION ALL
            SELECT n.nspname, t.typname, types.proname, false,
                EXISTS (
                    SELECT FROM pg_catalog.pg_type b
                    WHERE b.typnamespace = 'pg_catalog'::pg_catalog.regnamespace
                    AND b.typname = t.typname)
            FROM types
            JOIN pg_catalog.pg_type t ON t.oid = types.oid
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE n.nspname <> 'pg_catalog'
            """;

    private PostgreSqlCatalogue() {}

    static FunctionRules rules(Connection connection) throws SQLException {
        List<FunctionRule> rules = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VOLATILE)) {
            while (rows.next()) {
                String name = rows.getString("proname").toLowerCase(Locale.ROOT);
                if (!rows.getBoolean("shipped") || !PostgreSqlFunctions.isHarmless(name)) {
                    rules.add(rule(rows, name));
                }
            }
        }
        addImplied(connection, rules);
        return new FunctionRules(rules);
    }

    private static void addImplied(Connection connection, List<FunctionRule> rules)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IMPLIED)) {
            while (rows.next()) {
                String schema = rows.getString("nspname").toLowerCase(Locale.ROOT);
                String spelling = rows.getString("spelling").toLowerCase(Locale.ROOT);
                String function = rows.getString("proname").toLowerCase(Locale.ROOT);
                boolean namesake = rows.getBoolean("namesake");
                if (rows.getBoolean("operator")) {
                    rules.add(FunctionRule.ofOperator(schema, spelling, function, namesake));
                } else {
                    rules.addAll(FunctionRule.ofType(schema, spelling, function, namesake));
                }
            }
        }
    }

    private static FunctionRule rule(ResultSet row, String name) throws SQLException {
        // without its schema the database's own function of that name is meant
        return new FunctionRule(
                row.getString("nspname").toLowerCase(Locale.ROOT),
                name,
                "",
                row.getInt("least"),
                row.getInt("most"),
                row.getBoolean("of_row"),
                row.getBoolean("namesake"),
                Danger.CHANGES);
    }
}
