package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dbmcp.access.Caller;
import org.dbmcp.driver.Facet;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a catalogue must tell of the same schema on every product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CatalogueContract {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final RichSchema rich;
    private final DatabaseManager manager;
    private Database sut;

    CatalogueContract(RichSchema rich) {
        this.rich = rich;
        this.manager = rich.manager(Bench.OPEN);
    }

    /** Whether tables have a size. */
    protected boolean weighs() {
        return true;
    }

    @BeforeAll
    void open() {
        sut = manager.open(Caller.ANONYMOUS, "c", rich.settings());
    }

    @AfterAll
    void close() {
        manager.closeAll();
    }

    @Test
    void givenEveryQuestion_whenAsked_thenTheProductUnderstandsIt() {
        // GIVEN
        Map<Facet, String> failed = new TreeMap<>();
        // WHEN
        for (Facet facet : Facet.values()) {
            try {
                ask(facet);
            } catch (RuntimeException e) {
                failed.put(facet, e.getMessage());
            }
        }
        // THEN
        assertEquals(Map.of(), failed);
    }

    private void ask(Facet facet) {
        // what is not installed cannot be asked: the contract of its tool knows more
        if (!rich.driver().dictionary().has(facet) || facet == Facet.STATEMENTS) {
            return;
        }
        all(
                facet,
                Map.of(
                        "schema",
                        rich.schema(),
                        "pattern",
                        "cust",
                        "word",
                        "cust",
                        "home",
                        "cust",
                        "name",
                        rich.kept("orders"),
                        "shortest",
                        0L,
                        "longest",
                        99L));
        if (!facet.name().startsWith("FIND_")
                && facet != Facet.RESOLVE
                && facet != Facet.ROUTINES) {
            look(catalogue -> catalogue.of(facet, rich.schema(), rich.kept("orders")));
        }
    }

    @Test
    void givenTheSchemas_whenListed_thenBothAndWhichIsTheUsual() {
        // GIVEN
        // WHEN
        List<Fact> schemas = all(Facet.SCHEMAS, Map.of());
        // THEN
        List<Fact> ours =
                schemas.stream()
                        .filter(
                                each ->
                                        List.of(rich.schema(), rich.other())
                                                .contains(each.text("schema")))
                        .toList();
        assertEquals(2, ours.size(), schemas::toString);
        assertEquals(
                List.of(rich.schema()),
                ours.stream()
                        .filter(each -> each.is("default"))
                        .map(each -> each.text("schema"))
                        .toList());
    }

    @Test
    void givenLengths_whenColumnsAreFoundByAPattern_thenThoseOfTheseLengths() {
        // GIVEN
        // WHEN
        List<String> any = columns(0, 99);
        List<String> some = columns(4, 10);
        // THEN
        assertEquals(List.of("customer_id", "id"), any);
        assertEquals(List.of(), some);
        assertEquals(List.of("id"), columns(2, 10));
        assertEquals(List.of("customer_id"), columns(3, 11));
    }

    /** Those of so many letters among id and customer_id. */
    private List<String> columns(long shortest, long longest) {
        Map<String, Object> values =
                Map.of(
                        "schema",
                        rich.schema(),
                        "pattern",
                        "^(id|customer_id)$",
                        "word",
                        "",
                        "shortest",
                        shortest,
                        "longest",
                        longest);
        return all(Facet.FIND_COLUMNS, values).stream()
                .map(each -> each.text("name").toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void givenTheTablesPageByPage_whenAsked_thenEachOnceAndInOrder() {
        // GIVEN
        List<String> all =
                all(Facet.NAMES, Map.of()).stream()
                        .filter(each -> each.text("schema").equals(rich.schema()))
                        .map(each -> each.text("name"))
                        .sorted()
                        .toList();
        String middle = all.get(all.size() / 2);
        // WHEN
        List<String> first = next("");
        List<String> rest = next(middle);
        // THEN
        assertEquals(all, first);
        assertEquals(all.subList(all.size() / 2 + 1, all.size()), rest);
    }

    private List<String> next(String name) {
        return all(Facet.FIND_NEXT, Map.of("schema", rich.schema(), "name", name)).stream()
                .map(each -> each.text("name"))
                .toList();
    }

    @Test
    void givenColumnsOfEveryKind_whenDescribed_thenTheirProperties() {
        // GIVEN
        // WHEN
        List<Fact> columns = of(Facet.COLUMNS, "customers");
        // THEN
        assertEquals(
                List.of("id", "name", "email", "feeling", "post", "referred_by"),
                columns.stream().map(each -> each.text("name").toLowerCase(Locale.ROOT)).toList());
        assertFalse(columns.get(1).is("nullable"));
        assertTrue(columns.get(2).is("nullable"));
        assertEquals("Where invoices go", columns.get(2).text("comment"));
        assertNull(columns.get(1).text("comment"));
        assertFalse(columns.get(0).text("identity").isEmpty());
        String moods = columns.get(3).text("type") + columns.get(3).text("allowed");
        assertTrue(moods.contains("glad") && moods.contains("sad"), moods);
        Fact total = of(Facet.COLUMNS, "order_lines").getLast();
        assertTrue(
                total.text("generated").toLowerCase(Locale.ROOT).contains("quantity"),
                total::toString);
        assertNull(total.text("default_value"));
    }

    @Test
    void givenKeys_whenDescribed_thenTheirColumnsInOrder() {
        // GIVEN
        // WHEN
        List<Fact> keys = of(Facet.KEYS, "order_lines");
        // THEN
        assertEquals(
                List.of("shop_id", "order_no", "line_no"),
                keys.stream()
                        .filter(each -> each.text("kind").equals("primary"))
                        .map(each -> each.text("column").toLowerCase(Locale.ROOT))
                        .toList());
        List<Fact> unique =
                of(Facet.KEYS, "customers").stream()
                        .filter(each -> each.text("kind").equals("unique"))
                        .toList();
        assertEquals(1, unique.size());
        assertEquals("email", unique.getFirst().text("column").toLowerCase(Locale.ROOT));
    }

    @Test
    void givenReferences_whenDescribed_thenBothDirections() {
        // GIVEN
        // WHEN
        List<String> references =
                of(Facet.REFERENCES, "orders").stream().map(CatalogueContract::arrow).toList();
        // THEN
        assertEquals(3, references.size(), references::toString);
        assertTrue(references.contains("orders.customer_id>customers.id"), references::toString);
        assertTrue(references.contains("order_lines.shop_id>orders.shop_id"));
        assertTrue(references.contains("order_lines.order_no>orders.order_no"));
        Fact cascade = of(Facet.REFERENCES, "order_lines").stream().findFirst().orElseThrow();
        assertEquals("cascade", cascade.text("onDelete"));
        assertNull(cascade.text("onUpdate"));
        List<String> own =
                of(Facet.REFERENCES, "customers").stream().map(CatalogueContract::arrow).toList();
        assertTrue(own.contains("customers.referred_by>customers.id"), own::toString);
        List<String> circle =
                of(Facet.REFERENCES, "teams").stream().map(CatalogueContract::arrow).toList();
        assertEquals(List.of("players.team_id>teams.id", "teams.captain_id>players.id"), circle);
    }

    private static String arrow(Fact reference) {
        return (reference.text("table")
                        + "."
                        + reference.text("column")
                        + ">"
                        + reference.text("toTable")
                        + "."
                        + reference.text("toColumn"))
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void givenOddNames_whenDescribed_thenTheyAreFound() {
        // GIVEN
        List<String> found = new ArrayList<>();
        // WHEN
        for (String table : List.of("Mixed Case", "we\"ird.na'me")) {
            for (Fact each : look(c -> c.of(Facet.COLUMNS, rich.schema(), table))) {
                found.add(each.text("table") + ":" + each.text("name"));
            }
        }
        // THEN
        assertEquals(3, found.size(), found::toString);
        assertEquals("Mixed Case:Key", found.get(0));
        assertTrue(found.get(1).startsWith("Mixed Case:naïve"), found::toString);
        assertEquals("we\"ird.na'me:id", found.get(2).toLowerCase(Locale.ROOT));
    }

    @Test
    void givenAKeyOfManyColumns_whenDescribed_thenAllOfThem() {
        // GIVEN
        // WHEN
        List<Fact> keys = of(Facet.KEYS, "wide_key");
        // THEN
        assertEquals(rich.driver().type().startsWith("m") ? 16 : 30, keys.size());
        assertEquals("k9", keys.get(8).text("column").toLowerCase(Locale.ROOT));
    }

    @Test
    void givenAView_whenDescribed_thenItsDefinition() {
        // GIVEN
        // WHEN
        Fact view = of(Facet.TABLE, "first_buyers").getFirst();
        // THEN
        assertEquals("view", view.text("kind"));
        assertTrue(view.text("definition").toLowerCase(Locale.ROOT).contains("min("));
    }

    @Test
    void givenATable_whenDescribed_thenItsSizeAndComment() {
        // GIVEN
        // WHEN
        Fact table = of(Facet.TABLE, "customers").getFirst();
        // THEN
        assertEquals("table", table.text("kind"));
        assertEquals("People who buy", table.text("comment"));
        assertTrue(Math.abs(table.number("rowEstimate") - 200) < 100, table::toString);
        assertEquals(weighs(), table.number("bytes") > 0, table::toString);
    }

    @Test
    void givenACheck_whenDescribed_thenItsExpression() {
        // GIVEN
        // WHEN
        List<Fact> checks = of(Facet.CHECKS, "order_lines");
        // THEN
        assertEquals(1, checks.size(), checks::toString);
        assertTrue(
                checks.getFirst().text("expression").toLowerCase(Locale.ROOT).contains("quantity"));
    }

    @Test
    void givenTheSameNameInTwoSchemas_whenResolved_thenBoth() {
        // GIVEN
        // WHEN
        List<Fact> found =
                all(Facet.RESOLVE, Map.of("name", rich.kept("customers"), "schema", "")).stream()
                        .filter(
                                each ->
                                        List.of(rich.schema(), rich.other())
                                                .contains(each.text("schema")))
                        .toList();
        // THEN
        assertEquals(2, found.size(), found::toString);
    }

    @Test
    void givenStatistics_whenAsked_thenDistinctValuesOfAKey() {
        // GIVEN
        // WHEN
        Fact key =
                of(Facet.STATISTICS, "customers").stream()
                        .filter(each -> each.text("column").equalsIgnoreCase("id"))
                        .findFirst()
                        .orElseThrow();
        // THEN
        assertTrue(Math.abs(key.number("distinctValues") - 200) <= 100, key::toString);
    }

    @Test
    void givenALogin_whenAsked_thenWhatItMay() {
        // GIVEN
        assumeTrue(rich.driver().dictionary().has(Facet.RIGHTS), "tells nobody but administrators");
        // WHEN
        List<String> rights =
                of(Facet.RIGHTS, "customers").stream().map(each -> each.text("privilege")).toList();
        // THEN
        assertTrue(
                rights.containsAll(List.of("SELECT", "INSERT", "UPDATE", "DELETE")),
                rights::toString);
    }

    private List<Fact> of(Facet facet, String table) {
        return look(catalogue -> catalogue.of(facet, rich.schema(), rich.kept(table)));
    }

    private List<Fact> all(Facet facet, Map<String, ?> values) {
        return look(catalogue -> catalogue.all(facet, values));
    }

    private <T> T look(Function<Catalogue, T> task) {
        return sut.study(LONG, true, stop -> {}, task);
    }
}
