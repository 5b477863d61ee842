package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;
import org.dbmcp.feature.performance.Finding.Severity;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Tables ORDERS =
            new Tables(
                    Map.of(
                            "orders",
                            new Tables.Known(
                                    "public",
                                    "orders",
                                    50_000.0,
                                    Map.of("id", "integer", "code", "varchar(20)", "note", "text"),
                                    Set.of("id", "code"),
                                    false)),
                    name -> "<" + name + ">");

    private static Plan scan(double scanned, double kept, String condition) {
        return Plan.of("Seq Scan", List.of())
                .at("orders", null)
                .where(condition)
                .with(Figure.SCANNED_ROWS, scanned)
                .with(Figure.ACTUAL_ROWS, kept)
                .with(Figure.LOOPS, 1.0)
                .with(Trait.FULL_SCAN, true);
    }

    private static List<String> kinds(Plan plan, Tables tables) {
        return Findings.of(plan, tables).stream().map(Finding::finding).toList();
    }

    @Test
    void givenAScanForFewRows_whenJudged_thenTheIndexThatIsMissing() {
        // GIVEN
        Plan plan = scan(10_000, 3, "(note = 'x')");
        // WHEN
        List<Finding> sut = Findings.of(plan, ORDERS);
        // THEN
        assertEquals(
                List.of(
                        new Finding(
                                "sequential-scan",
                                Severity.WARNING,
                                "Seq Scan on orders",
                                "10000 rows read, 3 kept",
                                "The whole table is read to find the rows of a condition",
                                "Let an index find them; it pays as long as they are few"),
                        new Finding(
                                "missing-index",
                                Severity.WARNING,
                                "Seq Scan on orders",
                                "note",
                                "No index begins with a column of the condition",
                                "CREATE INDEX <orders_note> ON <public>.<orders> (<note>)")),
                sut);
    }

    @Test
    void givenAMillionRows_whenScanned_thenCritical() {
        // GIVEN
        Plan plan = scan(1_000_000, 3, "(note = 'x')");
        // WHEN
        List<Finding> sut = Findings.of(plan, ORDERS);
        // THEN
        assertEquals(Severity.CRITICAL, sut.getFirst().severity());
    }

    @Test
    void givenASmallTableOrMostOfALargeOne_whenScanned_thenNothing() {
        // GIVEN
        // WHEN
        // THEN
        assertEquals(List.of(), kinds(scan(9_999, 3, "(note = 'x')"), ORDERS));
        assertEquals(List.of(), kinds(scan(20_000, 10_001, "(note = 'x')"), ORDERS));
        assertEquals(List.of(), kinds(scan(20_000, 20_000, null), ORDERS));
    }

    @Test
    void givenNoFigures_whenScanned_thenTheCatalogueTellsTheSize() {
        // GIVEN
        Plan plan =
                Plan.of("Seq Scan", List.of())
                        .at("ORDERS", null)
                        .where("\"NOTE\" = 'x'")
                        .with(Trait.FULL_SCAN, true);
        // WHEN
        // THEN
        assertEquals(List.of("sequential-scan", "missing-index"), kinds(plan, ORDERS));
        assertEquals(List.of(), kinds(plan, Tables.NONE));
    }

    @Test
    void givenAnIndexThatIsNotUsed_whenScanned_thenSaid() {
        // GIVEN
        Plan plan = scan(20_000, 3, "(code = 'x'::text)");
        // WHEN
        // THEN
        assertEquals(List.of("sequential-scan", "unused-index"), kinds(plan, ORDERS));
    }

    @Test
    void givenWhatKeepsAnIndexFromBeingUsed_whenScanned_thenThatInsteadOfAnIndex() {
        // GIVEN
        Map<String, String> cases =
                Map.of(
                        "((code)::numeric = 5.5)", "implicit-cast",
                        "(cast(`orders`.`code` as double) = 5)", "implicit-cast",
                        "(`orders`.`code` = 5)", "implicit-cast",
                        "((id)::text = '5'::text)", "implicit-cast",
                        "(lower((code)::text) = 'a'::text)", "function-on-column",
                        "((note)::text ~~ '%a%'::text)", "leading-wildcard",
                        "(`orders`.`note` like '%a')", "leading-wildcard");
        cases.forEach(
                (condition, expected) -> {
                    // WHEN
                    List<String> found = kinds(scan(20_000, 3, condition), ORDERS);
                    // THEN
                    assertEquals(List.of("sequential-scan", expected), found, condition);
                });
    }

    @Test
    void givenAVarcharThatPostgreSqlShowsAsText_whenScanned_thenNoCast() {
        // GIVEN
        Plan plan = scan(20_000, 3, "((code)::text = 'x'::text)");
        // WHEN
        // THEN
        assertEquals(List.of("sequential-scan", "unused-index"), kinds(plan, ORDERS));
        assertEquals(List.of("sequential-scan", "missing-index"), kinds(plan, Tables.NONE));
    }

    @Test
    void givenRowsFarFromTheEstimate_whenJudged_thenWhereItBegins() {
        // GIVEN
        Plan scan = scan(500, 500, null).with(Figure.ESTIMATED_ROWS, 50.0).with(Figure.LOOPS, 1.0);
        Plan join =
                Plan.of("Hash Join", List.of(scan))
                        .with(Figure.ESTIMATED_ROWS, 1.0)
                        .with(Figure.ACTUAL_ROWS, 500.0)
                        .with(Figure.LOOPS, 1.0);
        // WHEN
        List<Finding> sut = Findings.of(join, Tables.NONE);
        // THEN
        assertEquals(1, sut.size(), sut::toString);
        assertEquals("bad-estimate", sut.getFirst().finding());
        assertEquals("Seq Scan on orders", sut.getFirst().where());
        assertEquals("50 rows expected, 500 came", sut.getFirst().figure());
        assertEquals(List.of(), kinds(scan.with(Figure.ESTIMATED_ROWS, 51.0), Tables.NONE));
    }

    @Test
    void givenRunsOfAStep_whenJudged_thenTheRowsOfOneRunCount() {
        // GIVEN
        Plan plan =
                Plan.of("Index Scan", List.of())
                        .with(Figure.ESTIMATED_ROWS, 100.0)
                        .with(Figure.ACTUAL_ROWS, 10_000.0)
                        .with(Figure.LOOPS, 100.0);
        // WHEN
        // THEN
        assertEquals(List.of(), kinds(plan, Tables.NONE));
    }

    @Test
    void givenALimit_whenFewerRowsCame_thenNoBadEstimate() {
        // GIVEN
        Plan scan = scan(20, 20, null).with(Figure.ESTIMATED_ROWS, 50_000.0);
        // WHEN
        // THEN
        assertEquals(List.of("bad-estimate"), kinds(scan, Tables.NONE));
        assertEquals(List.of(), kinds(Plan.of("Limit", List.of(scan)), Tables.NONE));
    }

    @Test
    void givenStepsOnDisk_whenJudged_thenFound() {
        // GIVEN
        // WHEN
        // THEN
        assertEquals(
                List.of("sort-on-disk"),
                kinds(Plan.of("Sort", List.of()).with(Trait.ON_DISK, true), Tables.NONE));
        assertEquals(
                List.of("hash-on-disk"),
                kinds(Plan.of("Hash", List.of()).with(Trait.ON_DISK, true), Tables.NONE));
    }

    @Test
    void givenManyRowsToSortOrToKeep_whenJudged_thenFound() {
        // GIVEN
        List<Plan> rows = List.of(scan(10_000, 10_000, null));
        // WHEN
        // THEN
        assertEquals(
                List.of("large-sort"),
                kinds(Plan.of("Sort", rows).with(Trait.SORTS, true), Tables.NONE));
        assertEquals(
                List.of("temporary-table"),
                kinds(Plan.of("Group", rows).with(Trait.TEMPORARY_TABLE, true), Tables.NONE));
        List<Plan> few = List.of(scan(9_999, 9_999, null));
        assertEquals(List.of(), kinds(Plan.of("Sort", few).with(Trait.SORTS, true), Tables.NONE));
    }

    @Test
    void givenFewGroupsOfManyRows_whenSorted_thenNoLargeSort() {
        // GIVEN
        Plan rows = scan(99_000, 99_000, null);
        Plan groups = Plan.of("Aggregate using temporary table", List.of(rows));
        Plan few =
                Plan.of("Table scan on <temporary>", List.of(groups)).with(Figure.ACTUAL_ROWS, 2.0);
        // WHEN
        // THEN
        assertEquals(
                List.of(),
                kinds(Plan.of("Sort", List.of(few)).with(Trait.SORTS, true), Tables.NONE));
        Plan planned = Plan.of("Group", List.of(rows));
        assertEquals(
                List.of(),
                kinds(Plan.of("Sort", List.of(planned)).with(Trait.SORTS, true), Tables.NONE));
    }

    @Test
    void givenABlockJoinOverALargeTable_whenJudged_thenTheIndexThatIsMissing() {
        // GIVEN
        Plan large = Plan.of("Block Join", List.of(scan(10_000, 10_000, null)));
        Plan small = Plan.of("Block Join", List.of(scan(9_999, 9_999, null)));
        // WHEN
        // THEN
        assertEquals(List.of("join-without-index"), kinds(large, Tables.NONE));
        assertEquals(List.of(), kinds(small, Tables.NONE));
    }

    @Test
    void givenAScanForEachRow_whenJudged_thenTheLoop() {
        // GIVEN
        Plan outer = Plan.of("Index Scan", List.of()).with(Figure.ESTIMATED_ROWS, 100.0);
        Plan inner =
                Plan.of("Seq Scan", List.of())
                        .at("orders", null)
                        .with(Figure.SCANNED_ROWS, 9_000.0)
                        .with(Figure.ESTIMATED_ROWS, 9_000.0)
                        .with(Trait.FULL_SCAN, true);
        // WHEN
        List<Finding> sut = Findings.of(Plan.of("Nested Loop", List.of(outer, inner)), Tables.NONE);
        // THEN
        assertEquals(1, sut.size(), sut::toString);
        assertEquals("nested-loop-scan", sut.getFirst().finding());
        assertEquals("100 runs of 9000 rows", sut.getFirst().figure());
        assertEquals(Severity.WARNING, sut.getFirst().severity());
        assertEquals(
                List.of(),
                kinds(
                        Plan.of(
                                "Nested Loop",
                                List.of(outer.with(Figure.ESTIMATED_ROWS, 99.0), inner)),
                        Tables.NONE));
    }

    @Test
    void givenAScanThatRanOften_whenJudged_thenOnce() {
        // GIVEN
        Plan outer = Plan.of("Index Scan", List.of()).with(Figure.ACTUAL_ROWS, 200.0);
        Plan inner = scan(2_000_000, 2_000_000, null).with(Figure.LOOPS, 200.0);
        // WHEN
        List<Finding> sut = Findings.of(Plan.of("Nested Loop", List.of(outer, inner)), Tables.NONE);
        // THEN
        assertEquals(1, sut.size(), sut::toString);
        assertEquals("200 runs of 10000 rows", sut.getFirst().figure());
        assertEquals(Severity.CRITICAL, sut.getFirst().severity());
    }

    @Test
    void givenALargeOffset_whenJudged_thenFound() {
        // GIVEN
        Plan limit =
                Plan.of("Limit", List.of(scan(10_010, 10_010, null)))
                        .with(Figure.ACTUAL_ROWS, 10.0);
        // WHEN
        // THEN
        assertEquals(List.of("large-offset"), kinds(limit, Tables.NONE));
        assertEquals(List.of(), kinds(limit.with(Figure.ACTUAL_ROWS, 11.0), Tables.NONE));
    }
}
