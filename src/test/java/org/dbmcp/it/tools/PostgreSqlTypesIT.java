package org.dbmcp.it.tools;

import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;

class PostgreSqlTypesIT extends TypesContract {
    private final TestDatabase database;

    PostgreSqlTypesIT(@On(Engine.POSTGRESQL) TestDatabase database, LibertyServer server) {
        super(server);
        this.database = database;
    }

    @Override
    List<TypeCase> cases() {
        return TypeCase.read("postgresql.txt");
    }

    @Override
    String connect() throws SQLException {
        TestDatabase fresh = database.freshDatabase();
        addTypes(fresh);
        return sut.connect(fresh);
    }

    /** Extensions, and types of a database's own, that the cases name. */
    static void addTypes(TestDatabase fresh) throws SQLException {
        fresh.execute(
                "CREATE EXTENSION citext",
                "CREATE EXTENSION hstore",
                "CREATE EXTENSION ltree",
                "CREATE EXTENSION cube",
                "CREATE TYPE mood AS ENUM ('sad', 'o k')",
                "CREATE DOMAIN positive AS int4 CHECK (VALUE > 0)",
                "CREATE DOMAIN big AS int8",
                "CREATE DOMAIN numbers AS int4[]",
                "CREATE TYPE pair AS (id int8, note text)",
                "CREATE DOMAIN couple AS pair",
                "CREATE TYPE single AS (part text)",
                "CREATE TYPE empty AS ()",
                "CREATE TYPE nested AS (one pair, many int4[], how mood)",
                "CREATE DOMAIN document AS jsonb",
                "CREATE TYPE filed AS (doc document, part jsonb, raw bytea, done bool)",
                "CREATE TYPE floats AS RANGE (subtype = float8)");
        standIn(fresh, "geometry");
        standIn(fresh, "vector");
    }

    /** A type that an extension brings, which is not here, and which prints what it was given. */
    private static void standIn(TestDatabase fresh, String type) throws SQLException {
        fresh.execute(
                "CREATE TYPE " + type,
                "CREATE FUNCTION %1$s_in(cstring) RETURNS %1$s".formatted(type)
                        + " LANGUAGE internal IMMUTABLE STRICT AS 'textin'",
                "CREATE FUNCTION %1$s_out(%1$s) RETURNS cstring".formatted(type)
                        + " LANGUAGE internal IMMUTABLE STRICT AS 'textout'",
                "CREATE TYPE %1$s (INPUT = %1$s_in, OUTPUT = %1$s_out, INTERNALLENGTH = VARIABLE)"
                        .formatted(type));
    }
}
