package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of more rows than fit, page by page, on every product. */
@ExtendWith(SharedServer.class)
class PagesIT {
    private static final String THOUSAND =
            "WITH d AS (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
                    + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7"
                    + " UNION ALL SELECT 8 UNION ALL SELECT 9) SELECT a.n + 10 * b.n + 100 * c.n AS n"
                    + " FROM d a CROSS JOIN d b CROSS JOIN d c ORDER BY 1";

    private final Assistant sut;

    PagesIT(LibertyServer server) {
        this.sut = new Assistant(server);
    }

    @AfterEach
    void leave() {
        sut.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "mariadb", "h2"})
    void givenAThousandRows_whenReadByPages_thenEachComesOnceAndInOrder(String product) {
        // GIVEN
        List<Integer> numbers = new ArrayList<>();

        // WHEN
        JsonObject answer =
                sut.call(
                        "read_query",
                        Map.of("connection", product, "sql", THOUSAND, "maxRows", 300));
        add(answer, numbers);
        int pages = 1;
        while (answer.containsKey("page")) {
            String page = answer.getJsonObject("page").getString("next");
            answer =
                    sut.call(
                            "fetch_rows",
                            Map.of("connection", product, "page", page, "maxRows", 300));
            add(answer, numbers);
            pages++;
        }

        // THEN
        assertEquals(4, pages);
        assertFalse(answer.getBoolean("truncated"));
        assertEquals(1000, numbers.size());
        for (int i = 0; i < 1000; i++) {
            assertEquals(i, numbers.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "mariadb", "h2"})
    void givenManyRows_whenTheyAreNotRepeated_thenTheTextHasThemAll(String product) {
        // GIVEN
        Map<String, Object> wide =
                Map.of(
                        "connection",
                        product,
                        "sql",
                        THOUSAND.replace("AS n FROM d a", "AS n, '0123456789' AS t FROM d a"),
                        "maxRows",
                        1000);

        // WHEN
        JsonObject data = sut.call("read_query", wide);
        JsonObject text = sut.text("read_query", wide);

        // THEN
        assertFalse(data.containsKey("rows"));
        assertEquals(1000, data.getInt("rowCount"));
        assertEquals(1000, text.getJsonObject("data").getJsonArray("rows").size());
        assertTrue(data.getInt("approximateTokens") > 5000);
    }

    private static void add(JsonObject answer, List<Integer> numbers) {
        JsonArray rows = answer.getJsonArray("rows");
        for (int i = 0; i < rows.size(); i++) {
            numbers.add(Integer.parseInt(rows.getJsonArray(i).get(0).toString().replace("\"", "")));
        }
    }
}
