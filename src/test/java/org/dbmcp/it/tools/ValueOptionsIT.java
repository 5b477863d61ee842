package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How values are shown follows the connection, whether a caller opened it with {@code options} or
 * an operator stored it, and in the text as well as in the structured content.
 */
@ExtendWith(Databases.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValueOptionsIT {
    private final RealDatabases databases;
    private final Map<Engine, TestDatabase> fresh = new HashMap<>();
    private LibertyServer server;
    private Assistant sut;

    ValueOptionsIT(RealDatabases databases) {
        this.databases = databases;
    }

    /** A stored connection for each option and value, such as {@code mysql-binary-hex}. */
    @BeforeAll
    void start() throws Exception {
        Map<String, String> environment = new HashMap<>();
        for (Engine engine : Engine.values()) {
            TestDatabase database = databases.of(engine).freshDatabase();
            fresh.put(engine, database);
            store(environment, engine, "NUMBERS", "js-safe");
            store(environment, engine, "NUMBERS", "native");
            store(environment, engine, "BINARY", "hex");
            store(environment, engine, "BINARY", "omit");
            store(environment, engine, "MAX_CELL_BYTES", "16");
        }
        for (Engine engine : new Engine[] {Engine.MYSQL, Engine.MARIADB}) {
            store(environment, engine, "SPATIAL", "geojson");
            store(environment, engine, "TINYINT1_AS_BOOLEAN", "true");
            fresh.get(engine).execute("CREATE TABLE flags (f TINYINT(1))");
            fresh.get(engine).execute("INSERT INTO flags VALUES (1)");
        }
        server = LibertyServer.start(environment);
        sut = new Assistant(server);
    }

    @AfterAll
    void stop() throws Exception {
        sut.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    POSTGRESQL | NUMBERS | "js-safe" | 42::bigint | 42
                    POSTGRESQL | NUMBERS | "js-safe" | 9007199254740993::bigint | "9007199254740993"
                    POSTGRESQL | NUMBERS | "native" | 9007199254740993::bigint | 9007199254740993
                    POSTGRESQL | NUMBERS | "native" | 1.50::numeric(5,2) | 1.50
                    POSTGRESQL | BINARY | "hex" | '\\xcafe'::bytea | {"$binary":{"hex":"cafe","bytes":2}}
                    POSTGRESQL | BINARY | "omit" | '\\xcafe'::bytea | {"$binary":{"bytes":2}}
                    POSTGRESQL | MAX_CELL_BYTES | 16 | repeat('y', 20) | {"$text":{"head":"yyyyyyyyyyyyyyyy","chars":20}}
                    MYSQL | NUMBERS | "js-safe" | CAST(42 AS SIGNED) | 42
                    MYSQL | NUMBERS | "js-safe" | CAST(9007199254740993 AS SIGNED) | "9007199254740993"
                    MYSQL | NUMBERS | "native" | CAST(18446744073709551615 AS UNSIGNED) | 18446744073709551615
                    MYSQL | NUMBERS | "native" | CAST(1.5 AS DECIMAL(5,2)) | 1.50
                    MYSQL | BINARY | "hex" | CAST(X'CAFE' AS BINARY(2)) | {"$binary":{"hex":"cafe","bytes":2}}
                    MYSQL | BINARY | "omit" | CAST(X'CAFE' AS BINARY(2)) | {"$binary":{"bytes":2}}
                    MYSQL | SPATIAL | "geojson" | ST_GeomFromText('LINESTRING(1 2,3 4.5)') | {"type":"LineString","coordinates":[[1,2],[3,4.5]]}
                    MYSQL | TINYINT1_AS_BOOLEAN | true | f FROM flags | true
                    MYSQL | MAX_CELL_BYTES | 16 | REPEAT('y', 20) | {"$text":{"head":"yyyyyyyyyyyyyyyy","chars":20}}
                    MARIADB | NUMBERS | "js-safe" | CAST(42 AS SIGNED) | 42
                    MARIADB | NUMBERS | "js-safe" | CAST(9007199254740993 AS SIGNED) | "9007199254740993"
                    MARIADB | NUMBERS | "native" | CAST(18446744073709551615 AS UNSIGNED) | 18446744073709551615
                    MARIADB | NUMBERS | "native" | CAST(1.5 AS DECIMAL(5,2)) | 1.50
                    MARIADB | BINARY | "hex" | CAST(X'CAFE' AS BINARY(2)) | {"$binary":{"hex":"cafe","bytes":2}}
                    MARIADB | BINARY | "omit" | CAST(X'CAFE' AS BINARY(2)) | {"$binary":{"bytes":2}}
                    MARIADB | SPATIAL | "geojson" | ST_GeomFromText('LINESTRING(1 2,3 4.5)') | {"type":"LineString","coordinates":[[1,2],[3,4.5]]}
                    MARIADB | TINYINT1_AS_BOOLEAN | true | f FROM flags | true
                    MARIADB | MAX_CELL_BYTES | 16 | REPEAT('y', 20) | {"$text":{"head":"yyyyyyyyyyyyyyyy","chars":20}}
                    """)
    void givenAnOption_whenAValueIsRead_thenItsFormIsTheOneThatWasChosen(
            Engine engine, String variable, String json, String value, String wanted) {
        // GIVEN
        JsonValue option = value(json);
        Map<String, Object> options = Map.of(key(variable), option);
        String opened = sut.connect(fresh.get(engine), Map.of("options", options));
        String stored = name(engine, variable, json.replace("\"", ""));
        String sql = value.contains(" FROM ") ? value : value + " AS f";

        for (String connection : new String[] {opened, stored}) {
            // WHEN
            JsonObject result =
                    sut.client()
                            .callTool(
                                    "read_query", Assistant.statement(connection, "SELECT " + sql));

            // THEN
            JsonArray row =
                    result.getJsonObject("structuredContent").getJsonArray("rows").getJsonArray(0);
            assertEquals(wanted, row.get(0).toString());
            String text = result.getJsonArray("content").getJsonObject(0).getString("text");
            assertEquals(
                    value(wanted),
                    value(text)
                            .asJsonObject()
                            .getJsonObject("data")
                            .getJsonArray("rows")
                            .getJsonObject(0)
                            .get("f"));
        }
    }

    private void store(
            Map<String, String> environment, Engine engine, String variable, String value) {
        String name = name(engine, variable, value);
        environment.putAll(SharedServer.configuration(name, fresh.get(engine)));
        environment.put(name.toUpperCase(Locale.ROOT) + "_DB_" + variable, value);
    }

    private static String name(Engine engine, String variable, String value) {
        return (engine.type() + "_" + variable + "_" + value)
                .replace("-", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** The name of an option, from that of its variable. */
    private static String key(String variable) {
        return switch (variable) {
            case "MAX_CELL_BYTES" -> "maxCellBytes";
            case "TINYINT1_AS_BOOLEAN" -> "tinyint1AsBoolean";
            default -> variable.toLowerCase(Locale.ROOT);
        };
    }

    private static JsonValue value(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
