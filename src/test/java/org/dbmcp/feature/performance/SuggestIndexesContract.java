package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Which indexes every product is advised to have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SuggestIndexesContract {
    protected Bed bed;
    private SuggestIndexes sut;

    protected abstract Bed bed() throws SQLException;

    /** What makes the product count the rows and values of a table. */
    protected abstract String analyze(String table);

    /** What makes it count the values of these columns as well. */
    protected String count(String table, String columns) {
        return analyze(table);
    }

    /** What makes it count the rows of a table, and forget the values of a column or leave them. */
    protected String forget(String table, String column) {
        return analyze(table);
    }

    /** Whether it tells how often common values are there. */
    protected boolean tellsShares() {
        return true;
    }

    @BeforeAll
    void fill() throws SQLException {
        bed = bed();
        sut = new SuggestIndexes(bed.databases, Bench.QUERIES);
        bed.execute(
                "CREATE TABLE digits (d INT PRIMARY KEY)",
                "INSERT INTO digits VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)",
                "CREATE TABLE buyer (id INT PRIMARY KEY, name VARCHAR(50))",
                "INSERT INTO buyer SELECT a.d + 10 * b.d + 100 * c.d, 'x' FROM digits a, digits b,"
                        + " digits c",
                "INSERT INTO buyer SELECT id + 1000, 'y' FROM buyer",
                "CREATE TABLE sale (id INT PRIMARY KEY, buyer_id INT, day_no INT, shop INT,"
                        + " state VARCHAR(10), FOREIGN KEY (shop) REFERENCES digits (d))",
                "INSERT INTO sale SELECT n.id * 10 + m.d, n.id, n.id, m.d, 'paid'"
                        + " FROM buyer n, digits m WHERE n.id < 1000",
                "CREATE INDEX sale_shop_day ON sale (shop, day_no)",
                analyze("digits"),
                analyze("buyer"),
                analyze("sale"),
                count("sale", "buyer_id, day_no, state"));
    }

    @AfterAll
    void close() {
        bed.close();
    }

    @Test
    void givenAConditionWithoutAnIndex_whenAsked_thenThatIndex() {
        // GIVEN
        // WHEN
        JsonObject answer = ask("SELECT * FROM sale WHERE buyer_id = 5");
        // THEN
        assertEquals("sql", answer.getString("basedOn"));
        List<JsonObject> found = found(answer);
        assertEquals(1, found.size(), answer::toString);
        JsonObject only = found.getFirst();
        assertEquals(List.of("buyer_id"), columns(only));
        double gain = only.getJsonNumber("expectedGain").doubleValue();
        assertTrue(gain >= 0.9 && gain < 1, only::toString);
        long bytes = only.getJsonNumber("estimatedBytes").longValue();
        assertTrue(Math.abs(bytes - 200_000) < 20_000, only::toString);
        assertEquals("statistics", only.getString("method"));
        assertEquals(1, only.getInt("statements"));
        String ddl =
                "CREATE INDEX %s ON %s.%s (%s)"
                        .formatted(
                                quoted("idx_sale_buyer_id"),
                                quoted(schema(only)),
                                quoted("sale"),
                                quoted("buyer_id"));
        assertEquals(ddl.toLowerCase(Locale.ROOT), only.getString("ddl").toLowerCase(Locale.ROOT));
    }

    @Test
    void givenIndexesThatSuffice_whenAsked_thenNone() {
        // GIVEN
        // WHEN
        JsonObject answer =
                ask(
                        "SELECT * FROM sale WHERE id = 5 AND buyer_id = 7",
                        "SELECT * FROM sale WHERE shop = 1 AND day_no > 2",
                        "SELECT * FROM sale s WHERE s.day_no = 1 AND s.shop = 2");
        // THEN
        assertEquals(List.of(), found(answer), answer::toString);
    }

    @Test
    void givenOneValueAndABound_whenAsked_thenBothInThisOrder() {
        // GIVEN
        // WHEN
        JsonObject answer =
                ask(
                        "SELECT * FROM sale WHERE day_no > 7 AND buyer_id = 5",
                        "SELECT * FROM sale WHERE buyer_id = 6");
        // THEN
        List<JsonObject> found = found(answer);
        assertEquals(1, found.size(), answer::toString);
        assertEquals(List.of("buyer_id", "day_no"), columns(found.getFirst()));
        String reason = found.getFirst().getString("reason").toLowerCase(Locale.ROOT);
        assertTrue(
                reason.startsWith("compared with values: buyer_id; bounded: day_no; about "),
                reason);
    }

    @Test
    void givenAJoin_whenAsked_thenTheSideWithoutAnIndex() {
        // GIVEN
        // WHEN
        JsonObject answer =
                ask("SELECT s.id FROM buyer b JOIN sale s ON s.buyer_id = b.id WHERE b.id = 3");
        // THEN
        List<JsonObject> found = found(answer);
        assertEquals(1, found.size(), answer::toString);
        assertEquals(List.of("buyer_id"), columns(found.getFirst()));
    }

    @Test
    void givenFirstRowsInAnOrder_whenAsked_thenAnIndexInThisOrder() {
        // GIVEN
        // WHEN
        JsonObject answer = ask("SELECT * FROM sale ORDER BY day_no DESC, id DESC LIMIT 3");
        // THEN
        List<JsonObject> found = found(answer);
        assertEquals(1, found.size(), answer::toString);
        assertEquals(List.of("day_no", "id"), columns(found.getFirst()));
        assertTrue(!found.getFirst().containsKey("expectedGain"), answer::toString);
    }

    @Test
    void givenOneValueAndAnOrder_whenAsked_thenBothInThisOrder() {
        // GIVEN
        // WHEN
        JsonObject answer = ask("SELECT * FROM sale WHERE buyer_id = 5 ORDER BY day_no");
        // THEN
        List<JsonObject> found = found(answer);
        assertEquals(1, found.size(), answer::toString);
        assertEquals(List.of("buyer_id", "day_no"), columns(found.getFirst()));
        assertTrue(!answer.containsKey("notes"), answer::toString);
    }

    @Test
    void givenWhatIsPassedOver_whenAsked_thenItIsSaid() throws SQLException {
        // GIVEN
        bed.execute("CREATE VIEW sale_view AS SELECT * FROM sale");
        // WHEN
        JsonObject answer =
                ask(
                        "garbage",
                        "SELECT * FROM nowhere WHERE a = 1",
                        "SELECT * FROM sale_view WHERE buyer_id = 1",
                        "WITH w AS (SELECT 1) SELECT * FROM w, sale WHERE upper(state) = 3");
        // THEN
        assertEquals(List.of(), found(answer), answer::toString);
        assertEquals(
                List.of(
                        "Not understood, or without a table: garbage",
                        "No table of users that this login sees: nowhere",
                        "sale_view is a view, give the statement behind it",
                        "Computed in every row, only an index on the expression helps:"
                                + " upper(state)"),
                answer.getJsonArray("notes").stream()
                        .map(each -> each.toString().replace("\"", ""))
                        .toList());
    }

    @Test
    void givenASmallTable_whenAsked_thenItIsSaid() {
        // GIVEN
        // WHEN
        JsonObject answer = ask("SELECT d + 1 FROM digits WHERE d > 3");
        // THEN
        assertEquals(List.of(), found(answer));
        String notes = answer.getJsonArray("notes").toString().toLowerCase(Locale.ROOT);
        assertEquals("[\"too small to gain anything: digits\"]", notes);
    }

    @Test
    void givenASuggestion_whenItIsFollowed_thenItIsMadeNoMore() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE odd AS SELECT s.*, s.buyer_id AS %s FROM sale s"
                        .formatted(quoted("Odd name")),
                analyze("odd"),
                count("odd", quoted("Odd name")));
        String sql = "SELECT * FROM odd WHERE %s = 5".formatted(quoted("Odd name"));
        JsonObject before = ask(sql.replace("\"", "\\\""));
        assertEquals(1, found(before).size(), before::toString);
        // WHEN
        bed.execute(found(before).getFirst().getString("ddl"));
        // THEN
        assertEquals(List.of(), found(ask(sql.replace("\"", "\\\""))));
    }

    @Test
    void givenAColumnThatNobodyCounted_whenAsked_thenNoGainIsInvented() throws SQLException {
        // GIVEN
        skewed("uncounted", forget("uncounted", "st"));
        // WHEN
        JsonObject answer = ask("SELECT * FROM uncounted WHERE st = \\u0027common\\u0027");
        // THEN
        JsonObject only = found(answer).getFirst();
        assertEquals("guess", only.getString("method"), answer::toString);
        assertTrue(!only.containsKey("expectedGain"), answer::toString);
        assertEquals(
                "compared with values: st; no statistics on st, so what it gains is not known",
                only.getString("reason").toLowerCase(Locale.ROOT));
    }

    @Test
    void givenAValueThatMostRowsHave_whenAsked_thenNoIndexButForARareOne() throws SQLException {
        // GIVEN
        assumeTrue(tellsShares());
        skewed("skewed", count("skewed", "st"));
        // WHEN
        JsonObject common = ask("SELECT * FROM skewed WHERE st = \\u0027common\\u0027");
        JsonObject any = ask("SELECT * FROM skewed WHERE st = ?");
        JsonObject rare = ask("SELECT * FROM skewed WHERE st IN (\\u0027rare\\u0027)");
        // THEN
        assertEquals(List.of(), found(common), common::toString);
        assertEquals(List.of(), found(any), any::toString);
        JsonObject only = found(rare).getFirst();
        assertEquals("statistics", only.getString("method"));
        double gain = only.getJsonNumber("expectedGain").doubleValue();
        assertTrue(Math.abs(gain - 0.99) < 0.005, rare::toString);
    }

    /** A table of 10,000 rows, of which 1 % are rare. */
    private void skewed(String table, String counted) throws SQLException {
        bed.execute(
                "CREATE TABLE %s (id INT PRIMARY KEY, st VARCHAR(10))".formatted(table),
                "INSERT INTO %s SELECT id, CASE WHEN MOD(id, 100) = 0 THEN 'rare' ELSE 'common' END"
                                .formatted(table)
                        + " FROM sale",
                counted.equals(forget(table, "st")) ? counted : analyze(table),
                counted);
    }

    private static String schema(JsonObject suggestion) {
        return suggestion.getString("table").split("\\.", -1)[0];
    }

    private String quoted(String name) {
        return bed.driver.quoted(name);
    }

    private static List<String> columns(JsonObject suggestion) {
        return suggestion.getJsonArray("columns").stream()
                .map(each -> each.toString().replace("\"", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<JsonObject> found(JsonObject answer) {
        return answer.getJsonArray("suggestions").getValuesAs(JsonObject.class);
    }

    private JsonObject ask(String... statements) {
        return answer(",'sql':['" + String.join("','", statements) + "']");
    }

    protected JsonObject answer(String more) {
        return Bench.text(Bench.call(sut, "{'connection':'" + bed.name + "'" + more + "}"));
    }
}
