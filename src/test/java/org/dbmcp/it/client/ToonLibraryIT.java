package org.dbmcp.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** The library that its authors publish reads what we write as TOON. */
class ToonLibraryIT {
    /** What could be taken for a number, a word, a head, a list or two values. */
    private static final List<String> TEXTS =
            List.of(
                    "plain words",
                    "",
                    " before",
                    "behind ",
                    "true",
                    "False",
                    "null",
                    "-",
                    "-1",
                    "- item",
                    "05",
                    "1e5",
                    "1.50",
                    ".5",
                    "+1",
                    "1,2",
                    "a:b",
                    "say \"so\"",
                    "C:\\path",
                    "two\nlines",
                    "a\ttab",
                    "return\r\n",
                    "\u0001\u001f\u007f",
                    "[3]{a}:",
                    "{x}",
                    "# note",
                    "a|b",
                    "é漢😀",
                    "\u00a0hard",
                    "0x1F",
                    "NaN",
                    "2026-01-01T00:00:00Z");

    @Test
    void givenTextsThatLookLikeSomethingElse_whenWritten_thenTheLibraryReadsEachBack(
            @On(Engine.POSTGRESQL) TestDatabase database) throws Exception {
        // GIVEN
        Npm npm = Npm.installed();
        String sql =
                "SELECT v AS \"a text\", n AS n, v IS NULL AS is_null, NULL AS \"no:thing\","
                        + " 1.50::float8 AS half, ARRAY[n] AS list"
                        + " FROM unnest($1::text[]) WITH ORDINALITY AS t (v, n)";
        JsonArray texts = Json.createArrayBuilder(TEXTS).build();
        JsonObject query =
                Json.createObjectBuilder()
                        .add("sql", sql)
                        .add("params", Json.createArrayBuilder().add(texts))
                        .build();
        List<String> arguments =
                List.of(Endpoint.url(), Sleeping.on(database).connectJson(), query.toString());
        // WHEN
        JsonObject seen = run(npm, arguments);
        // THEN
        JsonArray rows = seen.getJsonArray("rows");
        assertNotNull(rows, seen.toString());
        assertEquals(TEXTS.size(), rows.size());
        for (int i = 0; i < TEXTS.size(); i++) {
            JsonObject expected =
                    Json.createObjectBuilder()
                            .add("a text", TEXTS.get(i))
                            .add("n", String.valueOf(i + 1))
                            .add("is_null", false)
                            .addNull("no:thing")
                            .add("half", 1.5)
                            .add("list", "[\"%s\"]".formatted(i + 1))
                            .build();
            assertEquals(expected, rows.getJsonObject(i));
        }
    }

    private static JsonObject run(Npm npm, List<String> arguments) throws Exception {
        try (Program program = npm.script("toon.mjs", arguments)) {
            Outcome outcome = program.finished(Duration.ofSeconds(30));
            assertEquals(0, outcome.exit(), outcome.said());
            return Json.createReader(new StringReader(outcome.out())).readObject();
        }
    }
}
