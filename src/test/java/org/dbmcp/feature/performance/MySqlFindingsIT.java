package org.dbmcp.feature.performance;

import java.sql.SQLException;
import java.util.Map;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MySqlFindingsIT extends RealFindingsContract {
    MySqlFindingsIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected String numbers() {
        return "WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 20000)"
                + " SELECT /*+ SET_VAR(cte_max_recursion_depth = 20000) */ n FROM s";
    }

    @Override
    protected String[] analyze() {
        return new String[] {"ANALYZE TABLE people, towns"};
    }

    @Override
    protected Map<String, String> planned() {
        return Map.ofEntries(
                Map.entry("sequential-scan", "SELECT id FROM people WHERE town = 5"),
                Map.entry("missing-index", "SELECT id FROM people WHERE town = 5 AND note = 'y'"),
                Map.entry("function-on-column", "SELECT id FROM people WHERE LOWER(code) = '77'"),
                Map.entry("leading-wildcard", "SELECT id FROM people WHERE note LIKE '%y'"),
                Map.entry("large-sort", "SELECT id FROM people ORDER BY note, id"),
                Map.entry("implicit-cast", "SELECT id FROM people WHERE code = 77"));
    }

    @Override
    protected Map<String, String> measured() {
        return Map.ofEntries(
                Map.entry("large-offset", "SELECT id FROM people ORDER BY id LIMIT 5 OFFSET 15000"),
                Map.entry(
                        "nested-loop-scan",
                        "SELECT t.id, (SELECT SUM(p.shoe) FROM people p WHERE p.town = t.id) FROM towns t"),
                Map.entry(
                        "bad-estimate",
                        "SELECT id FROM people WHERE town >= 0 AND zip + 0 >= 0 AND town < 999 AND note >= 'a'"));
    }
}
