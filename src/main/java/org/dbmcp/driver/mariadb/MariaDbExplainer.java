package org.dbmcp.driver.mariadb;

import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.MySqlPlans;
import org.dbmcp.driver.Plan;

/** Plans of MariaDB; ANALYZE runs a statement where MySQL has EXPLAIN ANALYZE. */
final class MariaDbExplainer implements Explainer {
    @Override
    public String prefix(boolean analyze) {
        return analyze ? "ANALYZE FORMAT=JSON " : "EXPLAIN FORMAT=JSON ";
    }

    @Override
    public Plan plan(String document) {
        return MySqlPlans.read(document);
    }
}
