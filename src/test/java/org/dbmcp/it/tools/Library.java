package org.dbmcp.it.tools;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.junit.jupiter.params.provider.Arguments;

/**
 * A small database of known contents on one product, and an assistant of one era that works with
 * it. Three tables refer to each other in a row, and a fourth has no key.
 *
 * <p>On H2, which callers cannot open databases of, it is a schema.
 */
final class Library implements AutoCloseable {
    private static final List<String> SCRIPT =
            List.of(
                    "CREATE TABLE {s}.authors (id INT PRIMARY KEY, name VARCHAR(40) NOT NULL)",
                    "CREATE TABLE {s}.books (id INT PRIMARY KEY, author_id INT NOT NULL,"
                            + " title VARCHAR(80), CONSTRAINT books_author FOREIGN KEY (author_id)"
                            + " REFERENCES {s}.authors (id))",
                    "CREATE TABLE {s}.loans (id INT PRIMARY KEY, book_id INT NOT NULL,"
                            + " CONSTRAINT loans_book FOREIGN KEY (book_id)"
                            + " REFERENCES {s}.books (id))",
                    "CREATE TABLE {s}.visits (door INT, visitor INT)",
                    "INSERT INTO {s}.authors VALUES (1, 'Ursula'), (2, 'Italo')",
                    "INSERT INTO {s}.books VALUES (1, 1, 'Tehanu'), (2, 1, 'Lavinia'),"
                            + " (3, 2, 'Cosmicomics')",
                    "INSERT INTO {s}.loans VALUES (1, 3), (2, 3), (3, 1), (4, 2)",
                    "INSERT INTO {s}.visits VALUES (1, 1)");

    private final Assistant assistant;
    private final TestDatabase database;
    private final String connection;
    private final String schema;

    /** Fills a fresh one. */
    Library(Case at, LibertyServer server, RealDatabases databases) throws SQLException {
        assistant = new Assistant(server, at.revision());
        database = at.embedded() ? null : databases.of(at.engine()).freshDatabase();
        connection = database == null ? fromConfig() : assistant.connect(database);
        schema = database == null ? TestDatabase.freshName("S").toUpperCase(Locale.ROOT) : home();
        if (database == null) {
            run("CREATE SCHEMA {s}");
        }
        SCRIPT.forEach(this::run);
    }

    /** A product in an era. */
    record Case(String product, Revision revision) {
        boolean embedded() {
            return product.equals("h2");
        }

        Engine engine() {
            return Engine.valueOf(product.toUpperCase(Locale.ROOT));
        }
    }

    /** Every product in both eras. */
    static Stream<Arguments> everywhere() {
        return Stream.of("postgresql", "mysql", "mariadb", "h2")
                .flatMap(
                        product ->
                                Stream.of(Revision.R2026_07_28, Revision.R2025_11_25)
                                        .map(each -> Arguments.of(new Case(product, each))));
    }

    private String fromConfig() {
        String name = TestDatabase.freshName("c");
        assistant.call("connect_from_config", Map.of("configName", "h2", "connectionName", name));
        return name;
    }

    private String home() {
        return database.engine() == Engine.POSTGRESQL ? "public" : database.database();
    }

    Assistant assistant() {
        return assistant;
    }

    /** The name of its connection. */
    String connection() {
        return connection;
    }

    /** The schema of its tables, as the product keeps it. */
    String schema() {
        return schema;
    }

    /** The server's own account of it; null in the process of the product under test. */
    TestDatabase database() {
        return database;
    }

    /** An unquoted name as the product keeps it. */
    String kept(String name) {
        return database == null ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** A table as answers name it. */
    String table(String name) {
        return schema + "." + kept(name);
    }

    /** The answer of a tool on it that succeeds. */
    JsonObject call(String tool, Map<String, ?> more) {
        return assistant.call(tool, on(more));
    }

    /** The answer of a tool on it that fails. */
    JsonObject refused(String tool, Map<String, ?> more) {
        return assistant.refused(tool, on(more));
    }

    private Map<String, Object> on(Map<String, ?> more) {
        Map<String, Object> arguments = new HashMap<>(more);
        arguments.put("connection", connection);
        return arguments;
    }

    /** Runs a statement in which {@code {s}} stands for the schema. */
    JsonObject run(String sql) {
        return assistant.query(connection, sql.replace("{s}", schema));
    }

    /** The texts of an array, in small letters. */
    static List<String> texts(JsonObject object, String array) {
        return object.getJsonArray(array).stream()
                .map(each -> ((JsonString) each).getString().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** One text of each object of an array, in small letters. */
    static List<String> each(JsonObject object, String array, String key) {
        return object.getJsonArray(array).stream()
                .map(JsonValue::asJsonObject)
                .map(each -> each.getString(key).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What stays would be in the way of whoever lists schemas after us. */
    @Override
    public void close() {
        if (database == null || database.engine() != Engine.POSTGRESQL) {
            run("DROP SCHEMA {s}" + (database == null ? " CASCADE" : ""));
        }
        assistant.call("close_connection", Map.of("connection", connection));
        assistant.close();
    }
}
