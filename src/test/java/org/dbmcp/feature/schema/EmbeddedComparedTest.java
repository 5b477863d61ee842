package org.dbmcp.feature.schema;

import java.sql.SQLException;
import java.util.List;
import org.dbmcp.database.RichSchema;

/** Has domains and sequences; functions take an administrator, which no connection here is. */
class EmbeddedComparedTest extends ComparedContract {
    EmbeddedComparedTest() throws SQLException {
        super(RichSchema.embedded());
    }

    @Override
    List<String> before() {
        return List.of(
                "CREATE DOMAIN {s}.postal AS VARCHAR(10) CHECK (VALUE LIKE '1%')",
                "CREATE DOMAIN {s}.mood AS ENUM ('glad', 'sad')",
                "CREATE SEQUENCE {s}.tickets",
                "CREATE TABLE {s}.t (id INT GENERATED ALWAYS AS IDENTITY)");
    }

    @Override
    List<String> after() {
        return List.of(
                "CREATE DOMAIN {s}.postal AS VARCHAR(10) CHECK (VALUE LIKE '2%')",
                "CREATE DOMAIN {s}.mood AS ENUM ('glad', 'sad', 'cross')",
                "CREATE SEQUENCE {s}.tickets INCREMENT BY 5",
                "CREATE SEQUENCE {s}.spare",
                "CREATE TABLE {s}.t (id INT GENERATED ALWAYS AS IDENTITY)");
    }

    @Override
    List<String> lines() {
        return List.of(
                "~ domain MOOD: definition ENUM ('glad', 'sad')"
                        + " -> definition ENUM ('glad', 'sad', 'cross')",
                "~ domain POSTAL: definition CHARACTER VARYING(10) CHECK (VALUE LIKE '1%') -> definition CHARACTER VARYING(10) CHECK (VALUE LIKE '2%')",
                "+ sequence SPARE",
                "~ sequence TICKETS: increment 1 -> increment 5");
    }
}
