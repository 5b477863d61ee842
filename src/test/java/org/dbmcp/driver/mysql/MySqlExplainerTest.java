package org.dbmcp.driver.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;
import org.junit.jupiter.api.Test;

class MySqlExplainerTest {
    private final MySqlExplainer sut = new MySqlExplainer();

    @Test
    void givenATree_whenRead_thenByItsIndentation() {
        // GIVEN
        String document =
                """
                -> Limit/Offset: 10/20 row(s)  (cost=4.5 rows=10) (actual time=0.1..0.2 rows=10 loops=1)
                    -> Nested loop left join  (cost=4.5 rows=30)
                        -> Sort: t.a  (actual time=0.1..0.3 rows=3 loops=1)
                            -> Table scan on t  (cost=1.25 rows=3) (actual time=0.05..0.06 rows=3 loops=1)
                        -> Covering index lookup on u using u_t (t_id=t.id)  (cost=0.25 rows=1) (never executed)
                """;
        // WHEN
        Plan plan = sut.plan(document);
        // THEN
        assertEquals("Limit/Offset", plan.node());
        assertEquals(10.0, plan.figure(Figure.ACTUAL_ROWS));
        Plan join = plan.children().getFirst();
        assertEquals("Nested Loop left join", join.node());
        assertEquals(2, join.children().size());
        assertTrue(join.children().getFirst().is(Trait.SORTS));
        assertEquals("Seq Scan", join.children().getFirst().children().getFirst().node());
        Plan lookup = join.children().getLast();
        assertEquals("u", lookup.table());
        assertEquals("u_t", lookup.index());
        assertEquals("(t_id=t.id)", lookup.condition());
        assertEquals(0.0, lookup.figure(Figure.LOOPS));
        assertNull(lookup.figure(Figure.ACTUAL_ROWS));
    }

    @Test
    void givenAFilterOfAScan_whenRead_thenOneStep() {
        // GIVEN
        String document =
                """
                -> Filter: (t.a = 'x on y  (cost=9 rows=9)')  (cost=1e+3 rows=2.5) (actual time=1..2 rows=4 loops=2)
                    -> Table scan on t  (cost=1e+3 rows=25) (actual time=0.5..1.5 rows=100 loops=2)
                """;
        // WHEN
        Plan plan = sut.plan(document);
        // THEN
        assertEquals(
                new Plan(
                        "Seq Scan",
                        null,
                        "t",
                        null,
                        "(t.a = 'x on y  (cost=9 rows=9)')",
                        Map.of(
                                Figure.ESTIMATED_ROWS, 2.5,
                                Figure.ACTUAL_ROWS, 8.0,
                                Figure.SCANNED_ROWS, 200.0,
                                Figure.LOOPS, 2.0,
                                Figure.COST, 1000.0,
                                Figure.TIME_MS, 4.0),
                        Set.of(Trait.FULL_SCAN),
                        List.of()),
                plan);
    }

    @Test
    void givenJson_whenRead_thenKeysAreSteps() {
        // GIVEN
        String document =
                """
                {"query_block": {"select_id": 1, "cost_info": {"query_cost": "7.50"},
                  "ordering_operation": {"using_filesort": true, "using_temporary_table": true,
                    "nested_loop": [
                      {"table": {"table_name": "a", "access_type": "ALL",
                        "rows_examined_per_scan": 100, "rows_produced_per_join": 10,
                        "cost_info": {"prefix_cost": "3.25"},
                        "attached_condition": "(`d`.`a`.`n` = 1)"}},
                      {"table": {"table_name": "b", "access_type": "ALL",
                        "using_join_buffer": "hash join"}}]}}}
                """;
        // WHEN
        Plan plan = sut.plan(document);
        // THEN
        assertEquals("Query", plan.node());
        assertEquals(7.5, plan.figure(Figure.COST));
        Plan sort = plan.children().getFirst();
        assertEquals("Sort", sort.node());
        assertEquals(Set.of(Trait.SORTS, Trait.TEMPORARY_TABLE), sort.traits());
        Plan loop = sort.children().getFirst();
        assertEquals("Nested Loop", loop.node());
        Plan scan = loop.children().getFirst();
        assertEquals("d", scan.schema());
        assertEquals("(`a`.`n` = 1)", scan.condition());
        assertEquals(100.0, scan.figure(Figure.SCANNED_ROWS));
        assertEquals(10.0, scan.figure(Figure.ESTIMATED_ROWS));
        assertEquals(3.25, scan.figure(Figure.COST));
        assertEquals("Hash Join", loop.children().getLast().node());
        assertEquals("b", loop.children().getLast().children().getFirst().table());
    }
}
