package org.dbmcp.feature.performance;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

class PostgreSqlFindingsIT extends RealFindingsContract {
    PostgreSqlFindingsIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    protected String schema() {
        return "public";
    }

    @Override
    protected String numbers() {
        return "SELECT n FROM generate_series(1, 20000) n";
    }

    @Override
    protected List<String> settings(String name) {
        return List.of("ALTER DATABASE " + name + " SET work_mem = '256kB'");
    }

    @Override
    protected String[] analyze() {
        return new String[] {"VACUUM ANALYZE"};
    }

    @Override
    protected String analyze(String table) {
        return "VACUUM ANALYZE " + quoted(table);
    }

    @Override
    protected Map<String, String> planned() {
        return Map.ofEntries(
                Map.entry("sequential-scan", "SELECT id FROM people WHERE town = 5"),
                Map.entry("missing-index", "SELECT id FROM people WHERE town = 5 AND note = 'y'"),
                Map.entry("function-on-column", "SELECT id FROM people WHERE LOWER(code) = '77'"),
                Map.entry("leading-wildcard", "SELECT id FROM people WHERE note LIKE '%y'"),
                Map.entry("large-sort", "SELECT id FROM people ORDER BY note, id"),
                Map.entry("implicit-cast", "SELECT id FROM people WHERE shoe = 77.0"));
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
                        "SELECT id FROM people WHERE town = 5 AND zip + 0 = 5 AND note LIKE 'x%'"),
                Map.entry("sort-on-disk", "SELECT * FROM people ORDER BY note, id"),
                Map.entry(
                        "hash-on-disk",
                        "SELECT COUNT(*), MAX(a.note || b.note) FROM people a JOIN people b ON a.code = b.code"));
    }
}
