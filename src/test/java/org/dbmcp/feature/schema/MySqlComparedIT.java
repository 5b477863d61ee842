package org.dbmcp.feature.schema;

import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;

/** Has functions and procedures, but no types of its own and no sequences. */
class MySqlComparedIT extends MySqlFamilyComparedContract {
    MySqlComparedIT(@On(Engine.MYSQL) TestDatabase server) throws SQLException {
        super(server);
    }

    @Override
    String unseen() {
        return "INVISIBLE";
    }

    @Override
    List<String> types() {
        return List.of("int", "bigint");
    }

    @Override
    List<String> lines() {
        return List.of(
                "+ column v.x",
                "- function gone",
                "~ function grows: hash of whole fd03720b1ccf45e02c386dfa5709cbcd -> hash of whole b08549fe31e033580a34a6ec6281313c",
                "+ function spare",
                "~ function twice: rights of definer: RETURN n * 2 -> rights of definer: RETURN n + n",
                "~ function wide: returns int -> returns bigint",
                "~ procedure tidy: definition contains sql, rights of definer: DELETE FROM t -> inout c int, definition contains sql, rights of invoker: DELETE FROM t",
                "~ trigger t.stamped: action SET NEW.x = 1 -> action SET NEW.x = 2",
                "~ view v: definition select `t`.`id` AS `id` from `t` -> definition select `t`.`id` AS `id`,`t`.`x` AS `x` from `t`");
    }
}
