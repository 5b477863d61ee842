package org.dbmcp.feature.performance;

import java.sql.SQLException;
import java.util.Map;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class MariaDbFindingsIT extends RealFindingsContract {
    MariaDbFindingsIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected String numbers() {
        return "SELECT seq AS n FROM seq_1_to_20000";
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
                Map.entry(
                        "nested-loop-scan",
                        "SELECT t.id, (SELECT SUM(p.shoe) FROM people p WHERE p.town = t.id) FROM towns t"),
                Map.entry("bad-estimate", "SELECT id FROM people WHERE town = 5 AND note > 'a'"),
                Map.entry("sort-on-disk", "SELECT * FROM people ORDER BY note, id"));
    }
}
