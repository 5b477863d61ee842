package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;
import org.junit.jupiter.api.Test;

class PlanTextTest {
    private static final Plan PLAN =
            Plan.of(
                            "Hash Join",
                            List.of(
                                    Plan.of("Seq Scan", List.of())
                                            .at("orders", null)
                                            .where("(a\n  = 1)")
                                            .with(Trait.FULL_SCAN, true),
                                    Plan.of(
                                            "Hash",
                                            List.of(
                                                    Plan.of("Index Scan", List.of())
                                                            .at("people", "people_pkey")
                                                            .with(Figure.LOOPS, 3.0)))))
                    .with(Figure.ESTIMATED_ROWS, 200.0)
                    .with(Figure.LOOPS, 1.0)
                    .with(Figure.COST, 12.34567);

    @Test
    void givenAPlan_whenDrawn_thenAStepALine() {
        // GIVEN
        // WHEN
        String sut = PlanText.of(PLAN);
        // THEN
        assertEquals(
                """
                Hash Join (rows 200, cost 12.35)
                ├─ Seq Scan on orders [(a = 1)]
                └─ Hash
                   └─ Index Scan on people using people_pkey (loops 3)""",
                sut);
    }

    @Test
    void givenAPlan_whenWritten_thenOnlyWhatIsKnown() {
        // GIVEN
        // WHEN
        String sut = PlanJson.of(PLAN).toString();
        // THEN
        assertEquals(
                "{\"node\":\"Hash Join\",\"estimatedRows\":200,\"loops\":1,\"cost\":12.35,"
                        + "\"children\":[{\"node\":\"Seq Scan\",\"table\":\"orders\","
                        + "\"condition\":\"(a\\n  = 1)\"},{\"node\":\"Hash\",\"children\":["
                        + "{\"node\":\"Index Scan\",\"table\":\"people\",\"index\":\"people_pkey\","
                        + "\"loops\":3}]}]}",
                sut);
    }

    @Test
    void givenATooLargePlan_whenPruned_thenTheNumberOfOtherSteps() {
        // GIVEN
        Plan leaf = Plan.of("Seq Scan", List.of()).where("x".repeat(501));
        Plan plan = Plan.of("Append", Collections.nCopies(300, leaf));
        // WHEN
        Plan sut = Pruned.of(plan);
        // THEN
        assertEquals(201, sut.all().count());
        assertEquals("... 101 more steps", sut.children().getLast().node());
        assertEquals("x".repeat(500) + "...", sut.children().getFirst().condition());
        assertEquals(PLAN, Pruned.of(PLAN));
    }

    @Test
    void givenTwoTotals_whenCompared_thenTheFigureThatBothHave() {
        // GIVEN
        Totals slow = totals("100", "40");
        // WHEN
        // THEN
        assertEquals(
                "The second statement is cheaper by a factor of 8: 40 against 5 ms.",
                Rival.verdict(slow, totals("200", "5")));
        assertEquals(
                "The first statement is cheaper by a factor of 2: 100 against 200 cost.",
                Rival.verdict(slow, totals("200", null)));
        assertEquals("Both cost the same: 40 against 40 ms.", Rival.verdict(slow, slow));
        assertEquals(
                "The plans have no figure in common, so neither is known to be cheaper.",
                Rival.verdict(slow, totals(null, null)));
    }

    private static Totals totals(String cost, String time) {
        return new Totals(
                cost == null ? null : new BigDecimal(cost),
                null,
                null,
                time == null ? null : new BigDecimal(time));
    }
}
