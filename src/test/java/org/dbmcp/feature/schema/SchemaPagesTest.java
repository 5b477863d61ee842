package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.json.StrictJson;
import org.dbmcp.mcp.resource.Contents;
import org.dbmcp.mcp.resource.ResourceTemplate;
import org.junit.jupiter.api.Test;

/** A schema of more tables than a page has. */
class SchemaPagesTest {
    private static final int TABLES = 5_003;

    @Test
    void givenMoreTablesThanAPageHas_whenItIsFollowed_thenNoneIsLeftOut() throws SQLException {
        // GIVEN
        RichSchema rich = RichSchema.embedded();
        DatabaseManager databases = rich.manager(Bench.OPEN);
        try (Connection connection = connect(rich)) {
            fill(connection);
            databases.open(Caller.ANONYMOUS, "c", rich.settings());
            // WHEN
            JsonObject first = read(new SchemaResource(databases, Bench.QUERIES), "");
            JsonObject second =
                    read(new NextTablesResource(databases, Bench.QUERIES), "Table 5000/?");
            // THEN
            assertEquals("db://c/schema/MANY/after/Table%205000%2F%3F", first.getString("next"));
            assertFalse(second.containsKey("next"));
            List<String> names =
                    Stream.of(first, second)
                            .flatMap(each -> each.getJsonArray("tables").stream())
                            .map(each -> each.asJsonObject().getString("name"))
                            .distinct()
                            .toList();
            assertEquals(TABLES, names.size());
            assertEquals("Table 5003/?", names.getLast());
        } finally {
            databases.closeAll();
        }
    }

    private static Connection connect(RichSchema rich) throws SQLException {
        return rich.driver().dataSource(rich.settings(), Destinations.ANYWHERE).getConnection();
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA MANY");
            for (int i = 1; i <= TABLES; i++) {
                String number = "000" + i;
                statement.execute(
                        "CREATE TABLE MANY.\"Table %s/?\" (id INT)"
                                .formatted(number.substring(number.length() - 4)));
            }
        }
    }

    private static JsonObject read(ResourceTemplate resource, String after) {
        Map<String, String> variables = Map.of("connection", "c", "schema", "MANY", "table", after);
        Contents contents = resource.read("db://c", variables, Bench.CALL).contents().getFirst();
        return StrictJson.read(((Contents.Text) contents).text()).asJsonObject();
    }
}
