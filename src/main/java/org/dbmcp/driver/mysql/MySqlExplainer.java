package org.dbmcp.driver.mysql;

import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.MySqlPlans;
import org.dbmcp.driver.Plan;

/** Plans of MySQL, which tells what happened as a tree of text only. */
final class MySqlExplainer implements Explainer {
    @Override
    public String prefix(boolean analyze) {
        return analyze ? "EXPLAIN ANALYZE " : "EXPLAIN FORMAT=JSON ";
    }

    @Override
    public boolean tellsAliases() {
        return true;
    }

    @Override
    public Plan plan(String document) {
        return document.stripLeading().startsWith("{")
                ? MySqlPlans.read(document)
                : MySqlTree.read(document);
    }
}
