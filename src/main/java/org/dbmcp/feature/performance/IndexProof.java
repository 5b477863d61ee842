package org.dbmcp.feature.performance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.database.Trial;
import org.dbmcp.database.Trial.Supposed;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.failure.Failure;

/** Tries the indexes that statements want, one at a time, in the plans of these statements. */
final class IndexProof {
    /** Each costs a plan without the index and one with it. */
    private static final int MOST_STATEMENTS = 5;

    private final Trial trial;
    private final Map<String, Double> costs = new HashMap<>();
    private final Set<String> unexplained = new LinkedHashSet<>();

    IndexProof(Trial trial) {
        this.trial = trial;
    }

    /**
     * What the index would change; null when it could not be tried.
     *
     * @param ddl what would make it
     */
    IndexGain of(IndexWish wish, String ddl) {
        trial.forget();
        List<IndexWish.Statement> tried = new ArrayList<>();
        for (IndexWish.Statement each :
                wish.statements().stream().limit(MOST_STATEMENTS).toList()) {
            if (isExplained(each.sql())) {
                tried.add(each);
            }
        }
        if (tried.isEmpty()) {
            return null;
        }
        try {
            return gain(tried, trial.suppose(ddl));
        } catch (Failure e) {
            note(e);
            return null;
        }
    }

    private boolean isExplained(String sql) {
        if (!costs.containsKey(sql)) {
            try {
                costs.put(sql, cost(trial.plan(sql)));
            } catch (Failure e) {
                note(e);
                costs.put(sql, Double.NaN);
            }
        }
        return !costs.get(sql).isNaN();
    }

    private IndexGain gain(List<IndexWish.Statement> statements, Supposed index) {
        IndexGain gain = IndexGain.none(index.bytes());
        for (IndexWish.Statement each : statements) {
            Plan plan = trial.plan(each.sql());
            double before = costs.get(each.sql());
            double after = cost(plan);
            boolean used = plan.all().anyMatch(step -> index.name().equals(step.index()));
            if (used && after < before) {
                gain = gain.and(before, after, each.calls());
            }
        }
        return gain;
    }

    private static double cost(Plan plan) {
        Double cost = plan.figure(Figure.COST);
        return cost == null ? Double.NaN : cost;
    }

    private void note(Failure failure) {
        if (Notebook.ends(failure)) {
            throw failure;
        }
        unexplained.add(Notebook.reason(failure));
    }

    /** Why some could not be tried, each reason once. */
    List<String> reasons() {
        return List.copyOf(unexplained);
    }
}
