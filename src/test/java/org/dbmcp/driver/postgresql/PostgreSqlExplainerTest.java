package org.dbmcp.driver.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;
import org.junit.jupiter.api.Test;

class PostgreSqlExplainerTest {
    private final PostgreSqlExplainer sut = new PostgreSqlExplainer();

    @Test
    void givenAMeasuredScan_whenRead_thenTotalsOfAllRuns() {
        // GIVEN
        String document =
                """
                [{"Plan": {"Node Type": "Seq Scan", "Parallel Aware": true, "Relation Name": "t",
                  "Schema": "s", "Alias": "a", "Total Cost": 12.5, "Plan Rows": 7, "Actual Total Time": 0.5,
                  "Actual Rows": 2.5, "Actual Loops": 2, "Filter": "(a.n = 1 OR ba.n = 'a.n')",
                  "Rows Removed by Filter": 10, "Shared Hit Blocks": 3, "Shared Read Blocks": 4}}]
                """;
        // WHEN
        Plan plan = sut.plan(document);
        // THEN
        assertEquals(
                new Plan(
                        "Parallel Seq Scan",
                        "s",
                        "t",
                        null,
                        "(n = 1 OR ba.n = 'a.n')",
                        Map.of(
                                Figure.ESTIMATED_ROWS, 7.0,
                                Figure.ACTUAL_ROWS, 5.0,
                                Figure.SCANNED_ROWS, 25.0,
                                Figure.LOOPS, 2.0,
                                Figure.COST, 12.5,
                                Figure.TIME_MS, 1.0,
                                Figure.BUFFERS_HIT, 3.0,
                                Figure.BUFFERS_READ, 4.0),
                        Set.of(Trait.FULL_SCAN),
                        List.of()),
                plan);
    }

    @Test
    void givenStepsThatSpill_whenRead_thenOnDisk() {
        // GIVEN
        String document =
                """
                [{"Plan": {"Node Type": "Hash Join", "Join Type": "Left", "Hash Cond": "(a = b)",
                  "Plans": [
                    {"Node Type": "Sort", "Sort Space Type": "Disk"},
                    {"Node Type": "Sort", "Sort Space Type": "Memory"},
                    {"Node Type": "Hash", "Hash Batches": 4},
                    {"Node Type": "Hash", "Hash Batches": 1},
                    {"Node Type": "Aggregate", "Strategy": "Hashed", "HashAgg Batches": 5}]}}]
                """;
        // WHEN
        Plan plan = sut.plan(document);
        // THEN
        assertEquals("Hash Join (Left)", plan.node());
        assertEquals("(a = b)", plan.condition());
        assertEquals(
                List.of(true, false, true, false, true),
                plan.children().stream().map(each -> each.is(Trait.ON_DISK)).toList());
        assertEquals("Hash Aggregate", plan.children().getLast().node());
    }

    @Test
    void givenADeepPlan_whenRead_thenToItsEnd() {
        // GIVEN
        int depth = 200;
        String document =
                "[{\"Plan\": "
                        + "{\"Node Type\": \"Result\", \"Plans\": [".repeat(depth)
                        + "{\"Node Type\": \"Result\"}"
                        + "]}".repeat(depth)
                        + "}]";
        // WHEN
        long steps = sut.plan(document).all().count();
        // THEN
        assertEquals(depth + 1, steps);
    }

    @Test
    void givenAnalyze_whenAsked_thenBuffersAndTimesAsWell() {
        // GIVEN
        // WHEN
        // THEN
        assertEquals("EXPLAIN (FORMAT JSON, VERBOSE, COSTS) ", sut.prefix(false));
        assertTrue(sut.prefix(true).contains("ANALYZE, BUFFERS, TIMING"));
    }

    @Test
    void givenWorkers_whenRead_thenFiguresOfAllOfThem() {
        // GIVEN
        String scan =
                """
                {"Node Type": "Seq Scan", "Parallel Aware": true, "Relation Name": "t",
                 "Plan Rows": 588, "Actual Rows": 0, "Actual Loops": 2, "Actual Total Time": 7,
                 "Rows Removed by Filter": 100000}""";
        String sort =
                """
                {"Node Type": "Sort", "Plan Rows": 588, "Actual Rows": 0, "Actual Loops": 2,
                 "Actual Total Time": 8, "Plans": [%s]}"""
                        .formatted(scan);
        String document =
                """
                [{"Plan": {"Node Type": "Gather Merge", "Workers Planned": 1, "Plan Rows": 1000,
                  "Actual Rows": 1, "Actual Loops": 1, "Actual Total Time": 9, "Plans": [%s]}}]"""
                        .formatted(sort);
        // WHEN
        Plan sorted = new PostgreSqlExplainer().plan(document).children().getFirst();
        // THEN
        Plan scanned = sorted.children().getFirst();
        assertEquals(1000.0, sorted.figure(Figure.ESTIMATED_ROWS));
        assertEquals(1.0, sorted.figure(Figure.ACTUAL_ROWS));
        assertEquals(8.0, sorted.figure(Figure.TIME_MS));
        assertEquals(1.0, scanned.figure(Figure.LOOPS));
        assertEquals(1.0, scanned.figure(Figure.ACTUAL_ROWS));
        assertEquals(200_001.0, scanned.figure(Figure.SCANNED_ROWS));
        assertEquals(7.0, scanned.figure(Figure.TIME_MS));
    }
}
