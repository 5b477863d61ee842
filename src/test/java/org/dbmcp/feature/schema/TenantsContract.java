package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dbmcp.access.Caller;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.json.StrictJson;
import org.dbmcp.mcp.resource.Contents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers on which every tenant has a schema with the same tables. */
abstract class TenantsContract {
    /** More than a name without a schema is looked for in. */
    private static final int MANY = 101;

    private final TestDatabase database;
    private final String table = TestDatabase.freshName("tenants_have_it");
    private final List<String> tenants;
    private DatabaseManager databases;

    TenantsContract(TestDatabase server) throws SQLException {
        this.database = server.freshDatabase();
        String prefix = TestDatabase.freshName("t");
        tenants =
                Stream.iterate(1, each -> each + 1)
                        .limit(MANY)
                        .map(each -> prefix + "_" + each)
                        .toList();
    }

    @AfterEach
    void drop() throws SQLException {
        databases.closeAll();
        String rest = database.engine().type().startsWith("p") ? " CASCADE" : "";
        database.execute(
                tenants.stream().map(each -> "DROP SCHEMA " + each + rest).toArray(String[]::new));
    }

    @Test
    void givenManyTenants_whenTheTableOfAnyIsAsked_thenItIsFound() throws SQLException {
        // GIVEN
        database.execute("CREATE TABLE " + table + " (home INT)");
        database.execute(
                tenants.stream()
                        .flatMap(
                                each ->
                                        Stream.of(
                                                "CREATE SCHEMA " + each,
                                                "CREATE TABLE " + each + "." + table + " (a INT)"))
                        .toArray(String[]::new));
        RichSchema rich = RichSchema.of(database);
        databases = rich.manager(Bench.OPEN);
        databases.open(Caller.ANONYMOUS, "c", rich.settings());
        DescribeTable sut = new DescribeTable(databases, Bench.QUERIES);
        for (String tenant : tenants) {
            // WHEN
            String arguments =
                    "{'connection':'c','tables':['%s.%s','%s']}".formatted(tenant, table, table);
            JsonObject described = Bench.call(sut, arguments).structured();
            // THEN
            List<JsonObject> tables =
                    described.getJsonArray("tables").getValuesAs(JsonObject.class);
            assertEquals(
                    List.of(tenant, rich.schema()),
                    tables.stream().map(each -> each.getString("schema")).toList());
            assertEquals("a", column(read(tenant)));
        }
    }

    private JsonObject read(String tenant) {
        Map<String, String> variables = Map.of("connection", "c", "schema", tenant, "table", table);
        Contents.Text text =
                (Contents.Text)
                        new TableResource(databases, Bench.QUERIES)
                                .read("db://x", variables, Bench.CALL)
                                .contents()
                                .getFirst();
        return StrictJson.read(text.text()).asJsonObject();
    }

    private static String column(JsonObject table) {
        return table.getJsonArray("columns").getJsonObject(0).getString("name");
    }
}
