package org.dbmcp.feature.performance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.database.Trial;
import org.dbmcp.driver.Driver;
import org.dbmcp.sql.Dialect.Trait;
import org.dbmcp.sql.Sought;
import org.dbmcp.sql.SqlStatement;

/** Looks for indexes that statements on one database want. */
final class IndexVisit {
    /** Below that, reading all of a table is as fast. */
    private static final int FEW_ROWS = 1000;

    private final Driver driver;
    private final CandidateFinder finder;
    private final IndexAdvice advice;
    private final IndexVerdicts verdicts;
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> small = new LinkedHashSet<>();
    private final Set<String> uncounted = new LinkedHashSet<>();

    IndexVisit(Driver driver, Catalogue catalogue) {
        this.driver = driver;
        boolean needsLength = driver.dialect().has(Trait.DOUBLE_QUOTED_STRINGS);
        this.finder = new CandidateFinder(new TableShelf(catalogue), needsLength);
        Trial trial = Trial.of(catalogue).orElse(null);
        this.advice = new IndexAdvice(trial != null);
        this.verdicts =
                new IndexVerdicts(
                        new IndexWording(driver::quoted, driver.createIndexOnline()), trial);
    }

    /** Takes a statement that was asked about; what of it is passed over is noted. */
    void ask(String sql) {
        SqlStatement statement = SqlStatement.of(sql, driver.dialect());
        passed.addAll(finder.passedOver(statement, Sought.of(statement)));
        add(sql, 1);
    }

    /** Takes a statement that runs so often. */
    void add(String sql, long calls) {
        Sought sought = Sought.of(SqlStatement.of(sql, driver.dialect()));
        for (TableFacts table : finder.tables(sought).values()) {
            if (table.rows() < 0) {
                uncounted.add(table.name());
            } else if (table.rows() < FEW_ROWS) {
                small.add(table.name());
            }
        }
        for (IndexCandidate each : finder.of(sought)) {
            if (each.table().rows() >= FEW_ROWS) {
                advice.add(each, new IndexWish.Statement(sql, calls));
            }
        }
    }

    /** Takes those that the server keeps account of. */
    void addAll(List<Fact> statements) {
        for (Fact each : statements) {
            String sql = each.text("sql");
            // plans that were asked for are kept account of, too
            if (sql != null && !SqlStatement.of(sql, driver.dialect()).explains()) {
                add(sql, Math.max(1, each.number("calls")));
            }
        }
    }

    /** What helps most, the best first. */
    List<IndexSuggestion> best() {
        return verdicts.of(advice.best());
    }

    /** What was left out; to be asked at the end. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(verdicts.notes());
        notes.addAll(passed);
        if (!small.isEmpty()) {
            notes.add("Too small to gain anything: " + String.join(", ", small));
        }
        if (!uncounted.isEmpty()) {
            notes.add("No statistics, run ANALYZE first: " + String.join(", ", uncounted));
        }
        return notes;
    }
}
