package org.dbmcp.feature.schema;

import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

/** Has sequences as well, and tells of them but their names. */
class MariaDbComparedIT extends MySqlFamilyComparedContract {
    MariaDbComparedIT(@On(Engine.MARIADB) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    String unseen() {
        return "IGNORED";
    }

    @Override
    List<String> types() {
        return List.of("int(11)", "bigint(20)");
    }

    @Override
    List<String> ownBefore() {
        return List.of("CREATE SEQUENCE {s}.tickets");
    }

    @Override
    List<String> ownAfter() {
        return List.of("CREATE SEQUENCE {s}.tickets INCREMENT 5", "CREATE SEQUENCE {s}.spare");
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
}
