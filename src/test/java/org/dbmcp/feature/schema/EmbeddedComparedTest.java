package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dbmcp.database.RichSchema;
import org.junit.jupiter.api.Test;

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

    @Test
    void givenMoreThanAreTold_whenCompared_thenItIsSaidAndNothingIsRemoved() throws SQLException {
        // GIVEN
        List<String> many =
                IntStream.rangeClosed(0, 50)
                        .mapToObj(
                                part ->
                                        IntStream.range(0, part == 0 ? 1 : 100)
                                                .mapToObj(
                                                        i ->
                                                                "CREATE SEQUENCE {s}.a"
                                                                        + part
                                                                        + "_"
                                                                        + i)
                                                .collect(Collectors.joining(";")))
                        .toList();
        // WHEN
        JsonObject answer = compared(settings(), many, List.of("CREATE SEQUENCE {s}.few"));
        // THEN
        assertEquals(
                "Nothing differs.\n? There are more than 5000 sequences: they are not compared",
                answer.getString("text"));
    }
}
