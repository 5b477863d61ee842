package org.dbmcp.driver.mariadb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dbmcp.driver.Explainer;
import org.dbmcp.driver.MySqlPlans;
import org.dbmcp.driver.Plan;
import org.dbmcp.json.RecordWriter;

/**
 * Plans of MariaDB; ANALYZE runs a statement where MySQL has EXPLAIN ANALYZE.
 *
 * <p>MariaDB writes texts of the statement into its JSON as they are, quotes and backslashes
 * included. It writes a value a line, so that each can be quoted again as it should be.
 */
final class MariaDbExplainer implements Explainer {
    private static final Pattern TEXT = Pattern.compile("(?m)^(\\s*\"[^\"\\n]*\": )\"(.*)\"(,?)$");

    @Override
    public String prefix(boolean analyze) {
        return analyze ? "ANALYZE FORMAT=JSON " : "EXPLAIN FORMAT=JSON ";
    }

    @Override
    public boolean tellsAliases() {
        return true;
    }

    @Override
    public Plan plan(String document) {
        return MySqlPlans.read(
                TEXT.matcher(document)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                found.group(1)
                                                        + RecordWriter.value(found.group(2))
                                                        + found.group(3))));
    }
}
