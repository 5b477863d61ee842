package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** What MySQL and MariaDB have in common; a product adds what is its own. */
abstract class MySqlFamilyComparedContract extends ComparedContract {
    private static final String LONG_FUNCTION =
            "CREATE FUNCTION {s}.f(n INT) RETURNS INT NO SQL RETURN n {long} + LENGTH('%s')";

    private final TestDatabase server;

    MySqlFamilyComparedContract(TestDatabase server) throws SQLException {
        super(RichSchema.of(server.freshDatabase()));
        this.server = server;
    }

    /** How the product writes INT and BIGINT. */
    abstract List<String> types();

    /** What an index is called that the optimizer passes over. */
    abstract String unseen();

    /** Statements of its own; the first side's. */
    List<String> ownBefore() {
        return List.of();
    }

    /** The same of the other side. */
    List<String> ownAfter() {
        return List.of();
    }

    @Override
    List<String> before() {
        List<String> all = new ArrayList<>(ownBefore());
        all.addAll(
                List.of(
                        "CREATE TABLE {s}.t (id INT PRIMARY KEY, x INT)",
                        "CREATE FUNCTION {s}.twice(n INT) RETURNS INT DETERMINISTIC NO SQL RETURN n * 2",
                        "CREATE FUNCTION {s}.grows(n INT) RETURNS INT NO SQL RETURN n {long}",
                        "CREATE FUNCTION {s}.wide(a INT, b INT) RETURNS INT NO SQL RETURN 1",
                        "CREATE FUNCTION {s}.gone() RETURNS INT NO SQL RETURN 1",
                        "CREATE PROCEDURE {s}.tidy(IN a INT, OUT b INT) DELETE FROM {s}.t",
                        "CREATE VIEW {s}.v AS SELECT id FROM {s}.t",
                        "CREATE TRIGGER {s}.stamped BEFORE INSERT ON {s}.t FOR EACH ROW SET NEW.x = 1"));
        return all;
    }

    @Override
    List<String> after() {
        List<String> all = new ArrayList<>(ownAfter());
        all.addAll(
                List.of(
                        "CREATE TABLE {s}.t (id INT PRIMARY KEY, x INT)",
                        "CREATE FUNCTION {s}.twice(n INT) RETURNS INT DETERMINISTIC NO SQL RETURN n + n",
                        "CREATE FUNCTION {s}.grows(n INT) RETURNS INT NO SQL RETURN n {long} + 1",
                        "CREATE FUNCTION {s}.wide(a INT, b INT) RETURNS BIGINT NO SQL RETURN 1",
                        "CREATE FUNCTION {s}.spare() RETURNS INT NO SQL RETURN 1",
                        "CREATE PROCEDURE {s}.tidy(IN a INT, OUT b INT, INOUT c INT)"
                                + " SQL SECURITY INVOKER DELETE FROM {s}.t",
                        "CREATE VIEW {s}.v AS SELECT id, x FROM {s}.t",
                        "CREATE TRIGGER {s}.stamped BEFORE INSERT ON {s}.t FOR EACH ROW SET NEW.x = 2"));
        return all;
    }

    @Test
    void givenOtherPartitions_whenCompared_thenTheirNamesAndBounds() throws SQLException {
        // GIVEN
        String table =
                "CREATE TABLE {s}.t (id INT PRIMARY KEY) PARTITION BY RANGE (id) (PARTITION a"
                        + " VALUES LESS THAN (%s), PARTITION %s VALUES LESS THAN (30))";
        // WHEN
        JsonObject answer =
                compared(
                        settings(),
                        List.of(table.formatted("10", "b")),
                        List.of(table.formatted("20", "c")));
        // THEN
        assertEquals(
                """
                ~ partition t.a: bounds RANGE (`id`) 10 -> bounds RANGE (`id`) 20
                - partition t.b
                + partition t.c""",
                answer.getString("text"));
    }

    @Test
    void givenALoginThatSeesNoDefinitions_whenCompared_thenItIsSaidAndNothingIsChanged()
            throws SQLException {
        // GIVEN
        String reader = TestDatabase.freshName("r");
        server.execute("CREATE USER %s@'%%' IDENTIFIED BY 'p'".formatted(reader));
        for (String each : List.of(server.database(), schemas().get(0), schemas().get(1))) {
            server.execute("GRANT SELECT, EXECUTE ON %s.* TO %s@'%%'".formatted(each, reader));
        }
        String table = "CREATE TABLE {s}.t (id INT PRIMARY KEY, x INT)";
        List<String> from =
                List.of(
                        table,
                        "CREATE VIEW {s}.v AS SELECT id FROM {s}.t",
                        "CREATE FUNCTION {s}.f() RETURNS INT NO SQL RETURN 1");
        List<String> to =
                List.of(
                        table,
                        "CREATE VIEW {s}.v AS SELECT id, x FROM {s}.t",
                        "CREATE FUNCTION {s}.f() RETURNS BIGINT NO SQL RETURN 2");
        // WHEN
        JsonObject answer = compared(RichSchema.settings(server.as(reader, "p")), from, to);
        // THEN
        assertEquals(
                """
                + column v.x
                ~ function f: returns %s -> returns %s
                ? %s; %s; Definitions that are not told are not compared: function f, view v"""
                        .formatted(
                                types().get(0),
                                types().get(1),
                                mayHide(schemas().get(0), "triggers"),
                                mayHide(schemas().get(1), "triggers")),
                answer.getString("text"));
        server.execute("DROP USER %s@'%%'".formatted(reader));
    }

    private static String mayHide(String schema, String kinds) {
        return "The login of connection c sees only what it has rights on in schema "
                + "%s (there may be more %s): what is missing there may exist"
                        .formatted(schema, kinds);
    }

    @Test
    void givenALoginOfFewRights_whenCompared_thenWhatItDoesNotSeeMayExist() throws SQLException {
        // GIVEN
        String reader = TestDatabase.freshName("r");
        server.execute(
                "CREATE USER %s@'%%' IDENTIFIED BY 'p'".formatted(reader),
                "GRANT SELECT ON %s.* TO %s@'%%'".formatted(server.database(), reader));
        List<String> tables = List.of("CREATE TABLE {s}.t (id INT)", "CREATE TABLE {s}.u (id INT)");
        List<String> all = new ArrayList<>(tables);
        all.add("GRANT ALL ON {s}.* TO %s@'%%'".formatted(reader));
        List<String> few = new ArrayList<>(tables);
        few.add("GRANT SELECT ON {s}.t TO %s@'%%'".formatted(reader));
        // WHEN
        JsonObject answer = compared(RichSchema.settings(server.as(reader, "p")), all, few);
        // THEN
        String notTold = mayHide(schemas().get(1), "tables, routines, triggers");
        assertEquals("- table u\n? " + notTold, answer.getString("text"));
        assertEquals(notTold, answer.getString("notTold"));
        server.execute("DROP USER %s@'%%'".formatted(reader));
    }

    @Test
    void givenAnotherSchemaWhoseNameEndsAlike_whenCompared_thenItIsNotTheOwn() throws SQLException {
        // GIVEN
        // WHEN
        String text = compared(LONG_FUNCTION, "my{s}.x");
        // THEN
        assertTrue(text.startsWith("~ function f: hash of whole"), text);
    }

    @Test
    void givenTheOwnSchemaFarBehind_whenCompared_thenNothingDiffers() throws SQLException {
        // GIVEN
        // WHEN
        String text = compared(LONG_FUNCTION, "{s}.x, `{s}`.y");
        // THEN
        assertEquals("Nothing differs.", text);
    }

    @Test
    void givenAVeryLongFunction_whenCompared_thenNothingDiffers() throws SQLException {
        // GIVEN
        // WHEN
        String text = compared(LONG_FUNCTION, "{s}.x is long, ".repeat(5_000));
        // THEN
        assertEquals("Nothing differs.", text);
    }

    @Test
    void givenAnIndexThatIsPassedOver_whenCompared_thenThatIsTheChange() throws SQLException {
        // GIVEN
        String table = "CREATE TABLE {s}.t (id INT PRIMARY KEY, x INT, KEY x (x)%s)";
        // WHEN
        JsonObject answer =
                compared(
                        settings(),
                        List.of(table.formatted("")),
                        List.of(table.formatted(" " + unseen())));
        // THEN
        assertEquals("~ index t.x: visible true -> visible false", answer.getString("text"));
    }
}
