package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.database.RichSchema;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Has sequences as well, and tells of them but their names. */
class MariaDbComparedIT extends ComparedContract {
    private final TestDatabase server;

    MariaDbComparedIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(RichSchema.of(server.freshDatabase()));
        this.server = server;
    }

    @Override
    List<String> before() {
        return List.of(
                "CREATE SEQUENCE {s}.tickets",
                "CREATE TABLE {s}.t (id INT PRIMARY KEY, x INT)",
                "CREATE FUNCTION {s}.twice(n INT) RETURNS INT DETERMINISTIC NO SQL RETURN n * 2",
                "CREATE FUNCTION {s}.grows(n INT) RETURNS INT NO SQL RETURN n {long}",
                "CREATE FUNCTION {s}.wide(a INT, b INT) RETURNS INT NO SQL RETURN 1",
                "CREATE FUNCTION {s}.gone() RETURNS INT NO SQL RETURN 1",
                "CREATE PROCEDURE {s}.tidy(IN a INT, OUT b INT) DELETE FROM {s}.t",
                "CREATE VIEW {s}.v AS SELECT id FROM {s}.t",
                "CREATE TRIGGER {s}.stamped BEFORE INSERT ON {s}.t FOR EACH ROW SET NEW.x = 1");
    }

    @Override
    List<String> after() {
        return List.of(
                "CREATE SEQUENCE {s}.tickets INCREMENT 5",
                "CREATE SEQUENCE {s}.spare",
                "CREATE TABLE {s}.t (id INT PRIMARY KEY, x INT)",
                "CREATE FUNCTION {s}.twice(n INT) RETURNS INT DETERMINISTIC NO SQL RETURN n + n",
                "CREATE FUNCTION {s}.grows(n INT) RETURNS INT NO SQL RETURN n {long} + 1",
                "CREATE FUNCTION {s}.wide(a INT, b INT) RETURNS BIGINT NO SQL RETURN 1",
                "CREATE FUNCTION {s}.spare() RETURNS INT NO SQL RETURN 1",
                "CREATE PROCEDURE {s}.tidy(IN a INT, OUT b INT, INOUT c INT)"
                        + " SQL SECURITY INVOKER DELETE FROM {s}.t",
                "CREATE VIEW {s}.v AS SELECT id, x FROM {s}.t",
                "CREATE TRIGGER {s}.stamped BEFORE INSERT ON {s}.t FOR EACH ROW SET NEW.x = 2");
    }

    @Override
    List<String> lines() {
        return List.of(
                "+ column v.x",
                "- function gone",
                "~ function grows: hash of whole fd03720b1ccf45e02c386dfa5709cbcd -> hash of whole b08549fe31e033580a34a6ec6281313c",
                "+ function spare",
                "~ function twice: rights of definer: RETURN n * 2 -> rights of definer: RETURN n + n",
                "~ function wide: returns int(11) -> returns bigint(20)",
                "~ procedure tidy: definition contains sql, rights of definer: DELETE FROM t -> inout c int(11), definition contains sql, rights of invoker: DELETE FROM t",
                "+ sequence spare",
                "~ trigger t.stamped: action SET NEW.x = 1 -> action SET NEW.x = 2",
                "~ view v: definition select `t`.`id` AS `id` from `t` -> definition select `t`.`id` AS `id`,`t`.`x` AS `x` from `t`",
                "? Definitions that are not told are not compared: sequence tickets");
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
                ? Definitions that are not told are not compared: function f, view v"""
                        .formatted("int(11)", "bigint(20)"),
                answer.getString("text"));
        server.execute("DROP USER %s@'%%'".formatted(reader));
    }
}
