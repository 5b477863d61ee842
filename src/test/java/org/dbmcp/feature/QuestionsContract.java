package org.dbmcp.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.access.Caller;
import org.dbmcp.config.SchemaSettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.performance.ActiveQueries;
import org.dbmcp.feature.performance.DatabaseHealth;
import org.dbmcp.feature.performance.ExplainQuery;
import org.dbmcp.feature.performance.SuggestIndexes;
import org.dbmcp.feature.performance.TopQueries;
import org.dbmcp.feature.schema.CompareSchemas;
import org.dbmcp.feature.schema.DescribeTable;
import org.dbmcp.feature.schema.DiagramResource;
import org.dbmcp.feature.schema.ListPrivileges;
import org.dbmcp.feature.schema.ListRelationships;
import org.dbmcp.feature.schema.NextTablesResource;
import org.dbmcp.feature.schema.PictureResource;
import org.dbmcp.feature.schema.SchemaResource;
import org.dbmcp.feature.schema.SchemasResource;
import org.dbmcp.feature.schema.SearchObjects;
import org.dbmcp.feature.schema.TableResource;
import org.dbmcp.it.database.StatementProxy;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.mcp.resource.ResourceTemplate;
import org.dbmcp.mcp.tool.Tool;
import org.junit.jupiter.api.Test;

/** What a tool or a resource asks a database does not depend on how many tables there are. */
abstract class QuestionsContract {
    private static final int FEW = 10;
    private static final int MANY = 1_000;

    private static final List<String> TABLES =
            List.of(
                    "CREATE TABLE customers (id INT PRIMARY KEY)",
                    "CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT, ticket_no INT,"
                            + " FOREIGN KEY (customer_id) REFERENCES customers (id))",
                    "CREATE TABLE parcels (id INT PRIMARY KEY, order_id INT,"
                            + " FOREIGN KEY (order_id) REFERENCES orders (id))",
                    "CREATE TABLE scans (id INT PRIMARY KEY, parcel_id INT,"
                            + " FOREIGN KEY (parcel_id) REFERENCES parcels (id))");

    private final TestDatabase server;
    private final TestDatabase database;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private DatabaseManager databases;
    private StatementProxy proxy;

    QuestionsContract(TestDatabase server) throws SQLException {
        this.server = server;
        this.database = server.freshDatabase();
    }

    @Test
    void givenAHundredTimesTheTables_whenCalled_thenTheSameNumberOfStatements() throws Exception {
        // GIVEN
        database.execute(TABLES.toArray(String[]::new));
        make(TABLES.size(), FEW);
        try (StatementProxy counting = new StatementProxy(database.engine(), database.port())) {
            proxy = counting;
            // nothing is known from before, or it would not be asked
            databases =
                    RichSchema.of(database).manager(Bench.OPEN, new SchemaSettings(Duration.ZERO));
            databases.open(
                    Caller.ANONYMOUS,
                    "c",
                    RichSchema.settings(database.at(database.host(), counting.port())));
            Map<String, Integer> few = counted();
            make(FEW, MANY);
            // WHEN
            Map<String, Integer> many = counted();
            // THEN
            assertEquals(few, many);
            assertTrue(few.values().stream().allMatch(each -> each > 0), few::toString);
            assertEquals(few.get("path of one step"), few.get("path of three steps"));
        } finally {
            databases.closeAll();
            // who comes after shall not find a thousand tables more
            server.execute("DROP DATABASE " + database.database());
        }
    }

    /**
     * Half of them have a key that {@code orders} seems to refer to, half seem to refer to {@code
     * orders}, and all refer to {@code customers}.
     */
    private void make(int from, int to) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int i = from; i < to; i++) {
                statement.addBatch(
                        "CREATE TABLE more_%s (%s INT PRIMARY KEY, customer_id INT, order_id INT,"
                                        .formatted(i, i % 2 == 0 ? "ticket_no" : "id")
                                + " FOREIGN KEY (customer_id) REFERENCES customers (id))");
            }
            statement.executeBatch();
        }
    }

    private Map<String, Integer> counted() {
        counts.clear();
        schema();
        performance();
        resources();
        return Map.copyOf(counts);
    }

    private void schema() {
        SearchObjects search = new SearchObjects(databases, Bench.QUERIES);
        ListRelationships related = new ListRelationships(databases, Bench.QUERIES);
        call("names", search, ",'search':['order'],'detail':'names'");
        call("summary", search, ",'search':['order'],'kinds':['column','index','function']");
        call("full", search, ",'search':['parcels'],'kinds':['table'],'detail':'full'");
        call("misspelt", search, ",'search':['parsels']");
        call("describe", new DescribeTable(databases, Bench.QUERIES), ",'tables':['orders']");
        call(
                "statistics",
                new DescribeTable(databases, Bench.QUERIES),
                ",'tables':['orders'],'statistics':true,'sample':1");
        call("related", related, ",'tables':['orders']");
        call("related, depth", related, ",'tables':['orders'],'depth':2");
        call("related, all", related, ",'depth':1");
        call("path of one step", related, ",'tables':['orders'],'to':'customers'");
        call("path of three steps", related, ",'tables':['scans'],'to':'customers'");
        call("guessed path", related, ",'tables':['orders'],'to':'more_4'");
        call("privileges", new ListPrivileges(databases, Bench.QUERIES), ",'table':'orders'");
        call("all privileges", new ListPrivileges(databases, Bench.QUERIES), "");
        call(
                "compare",
                new CompareSchemas(databases, Bench.QUERIES),
                ",'otherSchema':'%s'".formatted(schemaName()));
    }

    private void performance() {
        String sql = "SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id";
        call("explain", new ExplainQuery(databases, Bench.QUERIES), ",'sql':'" + sql + "'");
        call("suggest", new SuggestIndexes(databases, Bench.QUERIES), ",'sql':['" + sql + "']");
        call("sessions", new ActiveQueries(databases, Bench.QUERIES), ",'minMs':0");
        call("health", new DatabaseHealth(databases, Bench.QUERIES), "");
        call("costly", new TopQueries(databases, Bench.QUERIES), ",'limit':5");
    }

    private void resources() {
        read("schemas", new SchemasResource(databases, Bench.QUERIES));
        read("schema", new SchemaResource(databases, Bench.QUERIES));
        read("next tables", new NextTablesResource(databases, Bench.QUERIES));
        read("table", new TableResource(databases, Bench.QUERIES));
        read("er-diagram", new DiagramResource(databases, Bench.QUERIES));
        read("er-picture", new PictureResource(databases, Bench.QUERIES));
    }

    private String schemaName() {
        return switch (database.engine()) {
            case POSTGRESQL -> "public";
            case MYSQL, MARIADB -> database.database();
        };
    }

    private <A extends Record> void call(String name, Tool<A> tool, String arguments) {
        count(
                name,
                () -> {
                    JsonObject answer =
                            Bench.call(tool, "{'connection':'c'" + arguments + "}").structured();
                    assertTrue(answer.getBoolean("success"), answer::toString);
                });
    }

    private void read(String name, ResourceTemplate resource) {
        Map<String, String> variables =
                Map.of("connection", "c", "schema", schemaName(), "table", "orders");
        count(name, () -> resource.read("db://c/" + name, variables, Bench.CALL));
    }

    /**
     * The second time, or the third: what must be learned once is learned then, and a session that
     * rested is asked whether it lives.
     */
    private void count(String name, Runnable call) {
        call.run();
        proxy.statements();
        call.run();
        int second = proxy.statements();
        call.run();
        counts.put(name, Math.min(second, proxy.statements()));
    }
}
