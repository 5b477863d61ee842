package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dbmcp.access.Caller;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every product tells of its health. */
abstract class DatabaseHealthContract {
    protected Bed bed;
    protected DatabaseHealth sut;

    protected abstract Bed bed() throws SQLException;

    /** The checks that the product has, in their order. */
    protected abstract List<String> checks();

    @BeforeEach
    void open() throws SQLException {
        bed = bed();
        sut = new DatabaseHealth(bed.databases, Bench.QUERIES);
    }

    @AfterEach
    void close() {
        bed.close();
    }

    @Test
    void givenAnEmptyDatabase_whenChecked_thenAllThatTheProductHas() {
        // GIVEN
        // WHEN
        JsonObject answer = ask("");
        // THEN
        assertEquals(
                checks(),
                answer.getJsonArray("checks").stream()
                        .map(each -> each.asJsonObject().getString("check"))
                        .toList());
        for (String structural : List.of("sequences", "primary-keys", "duplicate-indexes")) {
            assertEquals("ok", check(answer, structural).getString("verdict"), answer::toString);
        }
        int counted =
                answer.getJsonObject("summary").values().stream()
                        .mapToInt(each -> Integer.parseInt(each.toString()))
                        .sum();
        assertEquals(checks().size(), counted);
    }

    @Test
    void givenAProduct_whenChecked_thenItSaysWhichChecksItDoesNotHave() {
        // GIVEN
        List<String> lacking =
                Arrays.stream(HealthCheck.values())
                        .map(HealthCheck::label)
                        .filter(each -> !checks().contains(each))
                        .toList();
        String said =
                bed.databases.get(Caller.ANONYMOUS, bed.name).product()
                        + " has no check of "
                        + String.join(", ", lacking);
        // WHEN
        JsonObject all = ask("");
        JsonObject none = ask(",'checks':['" + lacking.getFirst() + "']");
        JsonObject told = ask(",'checks':['primary-keys']");
        // THEN
        assertEquals(said, all.getString("notTold"));
        assertEquals("Nothing was checked.", none.getString("sentence"));
        assertTrue(none.getJsonArray("checks").isEmpty());
        assertTrue(none.getString("notTold").endsWith(" has no check of " + lacking.getFirst()));
        assertFalse(told.containsKey("notTold"));
    }

    @Test
    void givenATableWithoutAPrimaryKey_whenChecked_thenAWarningThatNamesIt() throws SQLException {
        // GIVEN
        bed.execute("CREATE TABLE keyless (a INT)", "CREATE TABLE keyed (a INT PRIMARY KEY)");
        // WHEN
        JsonObject check = only("primary-keys");
        // THEN
        assertEquals("warning", check.getString("verdict"));
        assertEquals("1 without", check.getString("figure"));
        assertEquals(1, check.getJsonArray("subjects").size());
        String subject = check.getJsonArray("subjects").getString(0).toLowerCase(Locale.ROOT);
        assertTrue(subject.contains("keyless"), subject);
        assertEquals("Add a primary key", check.getString("action"));
    }

    @Test
    void givenTwoIndexesForOneThing_whenChecked_thenTheNeedlessOneIsNamed() throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT)",
                "CREATE INDEX needless ON t (a)",
                "CREATE INDEX wide ON t (a, b)",
                "CREATE INDEX other ON t (b)");
        // WHEN
        JsonObject check = only("duplicate-indexes");
        // THEN
        assertEquals("1 found", check.getString("figure"));
        String subject = check.getJsonArray("subjects").getString(0).toLowerCase(Locale.ROOT);
        assertTrue(subject.contains("needless"), subject);
        assertTrue(subject.contains("wide does the same"), subject);
    }

    @Test
    void givenAKeyNearItsEnd_whenChecked_thenCritical() throws SQLException {
        // GIVEN
        bed.execute(nearItsEnd());
        // WHEN
        JsonObject check = only("sequences");
        // THEN
        assertEquals("critical", check.getString("verdict"), check::toString);
        assertTrue(check.getString("figure").startsWith("97."), check::toString);
        String subject = check.getJsonArray("subjects").getString(0).toLowerCase(Locale.ROOT);
        assertTrue(subject.contains("full"), subject);
    }

    /** Statements that make a table {@code full} whose next key is 2,100,000,000 of an INT. */
    protected abstract String[] nearItsEnd();

    @Test
    void givenOneCheck_whenAskedFor_thenNoOther() {
        // GIVEN
        // WHEN
        JsonObject answer = ask(",'checks':['primary-keys']");
        // THEN
        assertEquals(1, answer.getJsonArray("checks").size());
        assertEquals("All checks are fine.", answer.getString("sentence"));
        assertEquals("{\"ok\":1}", answer.getJsonObject("summary").toString());
        assertFalse(check(answer, "primary-keys").containsKey("why"));
    }

    @Test
    void givenACheckThatThereIsNot_whenAskedFor_thenTheNamesOfAll() {
        // GIVEN
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> ask(",'checks':['luck']"));
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.hint().startsWith("Checks are connections, cache-hits, "));
    }

    protected JsonObject only(String check) {
        return check(ask(",'checks':['" + check + "']"), check);
    }

    protected static JsonObject check(JsonObject answer, String name) {
        return answer.getJsonArray("checks").stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("check").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
    }

    protected JsonObject ask(String more) {
        return Bench.text(Bench.call(sut, "{'connection':'" + bed.name + "'" + more + "}"));
    }
}
