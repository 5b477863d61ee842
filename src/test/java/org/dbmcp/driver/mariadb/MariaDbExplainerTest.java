package org.dbmcp.driver.mariadb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dbmcp.driver.Plan;
import org.dbmcp.driver.Plan.Figure;
import org.dbmcp.driver.Plan.Trait;
import org.junit.jupiter.api.Test;

class MariaDbExplainerTest {
    private final MariaDbExplainer sut = new MariaDbExplainer();

    @Test
    void givenTextsThatAreNoJson_whenRead_thenAsTheyAre() {
        // GIVEN
        String document =
                """
                {
                  "query_block": {
                    "nested_loop": [
                      {
                        "read_sorted_file": {
                          "filesort": {
                            "sort_key": "t.a",
                            "r_sort_passes": 2,
                            "table": {
                              "table_name": "t",
                              "access_type": "ALL",
                              "rows": 20,
                              "filtered": 50,
                              "r_loops": 2,
                              "r_rows": 30,
                              "r_filtered": 10,
                              "r_table_time_ms": 1.5,
                              "r_other_time_ms": 0.5,
                              "attached_condition": "t.a = 'it\\'s "odd"\\\\ (b = 1)'"
                            }
                          }
                        }
                      }
                    ]
                  }
                }
                """;
        // WHEN
        Plan plan = sut.plan(document);
        // THEN
        Plan sort = plan.children().getFirst();
        assertEquals("Sort", sort.node());
        assertTrue(sort.is(Trait.ON_DISK));
        Plan scan = sort.children().getFirst();
        assertEquals("t.a = 'it\\'s \"odd\"\\\\ (b = 1)'", scan.condition());
        assertEquals(10.0, scan.figure(Figure.ESTIMATED_ROWS));
        assertEquals(60.0, scan.figure(Figure.SCANNED_ROWS));
        assertEquals(6.0, scan.figure(Figure.ACTUAL_ROWS));
        assertEquals(2.0, scan.figure(Figure.TIME_MS));
    }
}
