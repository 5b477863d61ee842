package org.dbmcp.driver.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.junit.jupiter.api.Test;

class EmbeddedExplainerTest {
    private final EmbeddedExplainer sut = new EmbeddedExplainer();

    @Test
    void givenAQueryWithinAComment_whenRead_thenItsCountsAreItsOwn() {
        // GIVEN
        String document =
                """
                SELECT
                    "D"."N"
                FROM (
                    SELECT
                        COUNT(*) AS "N"
                    FROM "PUBLIC"."T"
                    WHERE "A" = '/* PUBLIC.X.tableScan */'
                ) "D"
                    /* SELECT
                        COUNT(*) AS N
                    FROM PUBLIC.T
                        /* PUBLIC.T.tableScan */
                        /* scanCount: 5 */
                     */
                    /* WHERE N > 3
                    */
                    /* scanCount: 2 */
                INNER JOIN "PUBLIC"."My Table" "K"
                    /* PUBLIC.PRIMARY_KEY_4: ID = D.N */
                    ON 1=1
                    /* scanCount: 7 */
                """;
        // WHEN
        Plan plan = sut.plan(document);
        // THEN
        assertEquals("Query", plan.node());
        List<Plan> scans = plan.children().getFirst().children();
        assertEquals(2, scans.size(), plan::toString);
        assertEquals("T", scans.getFirst().table());
        assertEquals(5.0, scans.getFirst().figure(Figure.SCANNED_ROWS));
        assertNull(scans.getFirst().condition());
        assertEquals("My Table", scans.getLast().table());
        assertEquals("PRIMARY_KEY_4", scans.getLast().index());
        assertEquals("ID = D.N", scans.getLast().condition());
        assertEquals(7.0, scans.getLast().figure(Figure.SCANNED_ROWS));
    }
}
