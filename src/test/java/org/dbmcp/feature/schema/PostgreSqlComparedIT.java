package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Has everything: functions of one name, types of four kinds, sequences. */
class PostgreSqlComparedIT extends ComparedContract {
    private static final String LONG_FUNCTION =
            "CREATE FUNCTION {s}.f(n INT) RETURNS INT LANGUAGE sql"
                    + " AS 'SELECT n {long} + length(''%s'')'";

    private final TestDatabase server;

    PostgreSqlComparedIT(@On(Engine.POSTGRESQL) TestDatabase server) throws SQLException {
        super(RichSchema.of(server));
        this.server = server;
    }

    @Override
    List<String> before() {
        return List.of(
                "CREATE TYPE {s}.mood AS ENUM ('glad', 'sad')",
                "CREATE DOMAIN {s}.postal AS VARCHAR(10) CHECK (VALUE ~ '^[0-9]+$')",
                "CREATE TYPE {s}.pair AS (a INT, feeling {s}.mood)",
                "CREATE SEQUENCE {s}.tickets",
                "CREATE TABLE {s}.t (id INT GENERATED ALWAYS AS IDENTITY, number SERIAL)",
                "CREATE FUNCTION {s}.asks(m {s}.mood) RETURNS BIGINT LANGUAGE sql"
                        + " AS 'SELECT count(*) FROM {s}.t'",
                "CREATE FUNCTION {s}.twice(n INT) RETURNS INT LANGUAGE sql AS 'SELECT n * 2'",
                "CREATE FUNCTION {s}.grows(n INT) RETURNS INT LANGUAGE sql AS 'SELECT n {long}'",
                "CREATE FUNCTION {s}.wide() RETURNS INT LANGUAGE sql AS 'SELECT 1'",
                "CREATE FUNCTION {s}.gone() RETURNS INT LANGUAGE sql AS 'SELECT 1'",
                "CREATE PROCEDURE {s}.tidy() LANGUAGE sql AS 'DELETE FROM {s}.t'",
                "CREATE AGGREGATE {s}.sums (INT) (sfunc = int4pl, stype = INT, initcond = '0')",
                "CREATE FUNCTION {s}.stamp() RETURNS trigger LANGUAGE plpgsql"
                        + " AS 'BEGIN RETURN NEW; END'",
                "CREATE TRIGGER stamped BEFORE INSERT ON {s}.t FOR EACH ROW"
                        + " EXECUTE FUNCTION {s}.stamp()");
    }

    @Override
    List<String> after() {
        return List.of(
                "CREATE TYPE {s}.mood AS ENUM ('glad', 'sad', 'cross')",
                "CREATE DOMAIN {s}.postal AS VARCHAR(12) CHECK (VALUE ~ '^[0-9]+$')",
                "CREATE TYPE {s}.pair AS (a INT, feeling {s}.mood)",
                "CREATE SEQUENCE {s}.tickets INCREMENT 5",
                "CREATE SEQUENCE {s}.spare",
                "CREATE TABLE {s}.t (id INT GENERATED ALWAYS AS IDENTITY, number SERIAL)",
                "CREATE FUNCTION {s}.asks(m {s}.mood) RETURNS BIGINT LANGUAGE sql"
                        + " AS 'SELECT count(*) FROM {s}.t'",
                "CREATE FUNCTION {s}.twice(n INT) RETURNS INT LANGUAGE sql AS 'SELECT n + n'",
                "CREATE FUNCTION {s}.twice(n BIGINT) RETURNS BIGINT LANGUAGE sql AS 'SELECT n * 2'",
                "CREATE FUNCTION {s}.grows(n INT) RETURNS INT LANGUAGE sql"
                        + " AS 'SELECT n {long} + 1'",
                "CREATE FUNCTION {s}.wide() RETURNS BIGINT LANGUAGE sql AS 'SELECT 1'",
                "CREATE PROCEDURE {s}.tidy() LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM {s}.t'",
                "CREATE AGGREGATE {s}.sums (INT) (sfunc = int4pl, stype = INT, initcond = '1')",
                "CREATE FUNCTION {s}.stamp() RETURNS trigger LANGUAGE plpgsql"
                        + " AS 'BEGIN RETURN NEW; END'",
                "CREATE TRIGGER stamped BEFORE INSERT ON {s}.t FOR EACH ROW"
                        + " WHEN (NEW.id > 0) EXECUTE FUNCTION {s}.stamp()");
    }

    @Override
    List<String> lines() {
        return List.of(
                "~ domain postal: definition character varying(10) CHECK (((VALUE)::text ~ '^[0-9]+$'::text)) -> definition character varying(12) CHECK (((VALUE)::text ~ '^[0-9]+$'::text))",
                "~ enum mood: definition 'glad', 'sad' -> definition 'glad', 'sad', 'cross'",
                "- function gone()",
                "~ function grows(integer): hash of whole 716b2b79deaefa2a5c9163bffd94e893 -> hash of whole ee962beedfa45eb38920b408a89d167d",
                "~ function sums(integer): definition aggregate int4pl over integer from 0 -> definition aggregate int4pl over integer from 1",
                "+ function twice(bigint)",
                "~ function twice(integer): definition LANGUAGE sql AS $function$SELECT n * 2$function$ -> definition LANGUAGE sql AS $function$SELECT n + n$function$",
                "~ function wide(): returns integer -> returns bigint",
                "~ procedure tidy(): definition LANGUAGE sql AS $procedure$DELETE FROM t$procedure$ -> definition LANGUAGE sql SECURITY DEFINER AS $procedure$DELETE FROM t$procedure$",
                "+ sequence spare",
                "~ sequence tickets: increment 1 -> increment 5",
                "~ trigger t.stamped: nothing -> condition new.id > 0");
    }

    @Test
    void givenOtherPartitions_whenCompared_thenTheirBounds() throws SQLException {
        // GIVEN
        String table = "CREATE TABLE {s}.t (id INT) PARTITION BY RANGE (id)";
        String part = "CREATE TABLE {s}.a PARTITION OF {s}.t FOR VALUES FROM (0) TO (%s)";
        // WHEN
        JsonObject answer =
                compared(
                        settings(),
                        List.of(table, part.formatted("10")),
                        List.of(table, part.formatted("20")));
        // THEN
        assertEquals(
                "~ partition t.a: bounds FOR VALUES FROM (0) TO (10)"
                        + " -> bounds FOR VALUES FROM (0) TO (20)",
                answer.getString("text"));
    }

    @Test
    void givenALoginOfFewRights_whenCompared_thenWhatItDoesNotSeeMayExist() throws SQLException {
        // GIVEN
        String reader = TestDatabase.freshName("r");
        execute("CREATE ROLE %s LOGIN PASSWORD 'p'".formatted(reader));
        String table = "CREATE TABLE {s}.t (id INT GENERATED ALWAYS AS IDENTITY)";
        String hidden = "CREATE TABLE {s}.u (id INT)";
        String sequence = "CREATE SEQUENCE {s}.s";
        String usage = "GRANT USAGE ON SCHEMA {s} TO " + reader;
        String few = "GRANT SELECT ON {s}.t TO " + reader;
        // WHEN
        JsonObject answer =
                compared(
                        RichSchema.settings(server.as(reader, "p")),
                        List.of(table, hidden, sequence, usage, few, few.replace(".t", ".u")),
                        List.of(table, hidden, sequence, usage, few));
        // THEN
        String login = "? The login of connection c sees only what it has rights on in schema ";
        assertEquals(
                """
                - table u
                %s%s (hidden are 1 sequences): what is missing there may exist; \
                %s%s (hidden are 1 sequences, 1 tables): what is missing there may exist"""
                        .formatted(login, schemas().get(0), login.substring(2), schemas().get(1)),
                answer.getString("text"));
        execute("DROP OWNED BY " + reader);
        execute("DROP ROLE " + reader);
    }

    @Test
    void givenATableThatIsNotLogged_whenCompared_thenItIsSaid() throws SQLException {
        // GIVEN
        String table = "TABLE {s}.t (id INT)";
        // WHEN
        JsonObject answer =
                compared(
                        settings(),
                        List.of("CREATE " + table),
                        List.of("CREATE UNLOGGED " + table));
        // THEN
        assertEquals("~ table t: nothing -> unlogged true", answer.getString("text"));
    }

    @Test
    void givenAnotherSchemaWhoseNameEndsAlike_whenCompared_thenItIsNotTheOwn() throws SQLException {
        // GIVEN
        // WHEN
        String text = compared(LONG_FUNCTION, "my{s}.x");
        // THEN
        assertTrue(text.startsWith("~ function f(integer): hash of whole"), text);
    }

    @Test
    void givenTheOwnSchemaFarBehind_whenCompared_thenNothingDiffers() throws SQLException {
        // GIVEN
        // WHEN
        String text = compared(LONG_FUNCTION, "{s}.x, \"{s}\".y");
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
}
