package org.dbmcp.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.dbmcp.access.Caller;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.feature.schema.DescribeTable;
import org.dbmcp.feature.schema.ListPrivileges;
import org.dbmcp.feature.schema.ListRelationships;
import org.dbmcp.feature.schema.SearchObjects;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.mcp.tool.Tool;
import org.junit.jupiter.api.Test;

/** How long the tools for schemas take where there are ten thousand tables. */
class SchemaBench {
    private static final int TABLES = 10_000;
    private static final int WARM = 20;
    private static final int IN_A_BATCH = 200;
    private static final Path DOCUMENT = Path.of("docs/performance.md");
    private static final String BEGIN = "<!-- tables of SchemaBench: begin -->\n";
    private static final String END = "<!-- tables of SchemaBench: end -->\n";
    private static final List<String> SUBJECTS =
            List.of(
                    "customer",
                    "order",
                    "invoice",
                    "payment",
                    "product",
                    "stock",
                    "shipment",
                    "return");

    private final Map<Engine, TestDatabase> servers = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    SchemaBench(
            @On(Engine.POSTGRESQL) TestDatabase postgresql,
            @On(Engine.MYSQL) TestDatabase mysql,
            @On(Engine.MARIADB) TestDatabase mariadb) {
        servers.put(Engine.POSTGRESQL, postgresql);
        servers.put(Engine.MYSQL, mysql);
        servers.put(Engine.MARIADB, mariadb);
    }

    @Test
    void givenTenThousandTables_whenTheToolsAreCalled_thenTheFigures() throws Exception {
        // GIVEN
        lines.add("| Product | Tool | First ms | Again ms | Bytes |");
        lines.add("|---|---|---:|---:|---:|");
        // WHEN
        for (Map.Entry<Engine, TestDatabase> each : servers.entrySet()) {
            TestDatabase database = each.getValue().freshDatabase();
            measure(each.getKey(), database);
            // who comes after shall not find ten thousand tables more
            each.getValue().execute("DROP DATABASE " + database.database());
        }
        // THEN
        write();
    }

    private void measure(Engine engine, TestDatabase database) throws SQLException {
        fill(engine, database);
        RichSchema rich = RichSchema.of(database);
        DatabaseManager databases = rich.manager(Bench.OPEN);
        try {
            databases.open(Caller.ANONYMOUS, "c", rich.settings());
            // what the JIT has not seen yet is not what is measured
            for (int i = 0; i < 3; i++) {
                tools(engine, databases, false);
            }
            tools(engine, databases, true);
        } finally {
            databases.closeAll();
        }
    }

    private void tools(Engine engine, DatabaseManager databases, boolean counted) {
        SearchObjects search = new SearchObjects(databases, Bench.QUERIES);
        DescribeTable describe = new DescribeTable(databases, Bench.QUERIES);
        ListRelationships related = new ListRelationships(databases, Bench.QUERIES);
        ListPrivileges privileges = new ListPrivileges(databases, Bench.QUERIES);
        line(engine, "search_objects, summary", search, "'search':['customer invoice']", counted);
        line(
                engine,
                "search_objects, tables only",
                search,
                "'search':['shipment_7*'],'kinds':['table']",
                counted);
        line(engine, "describe_table", describe, "'tables':['order_4242']", counted);
        line(engine, "list_relationships", related, "'tables':['order_4242'],'depth':2", counted);
        line(
                engine,
                "list_relationships, path",
                related,
                "'tables':['order_8'],'to':'order_2'",
                counted);
        line(engine, "list_privileges", privileges, "'table':'order_4242'", counted);
    }

    private <A extends Record> void line(
            Engine engine, String name, Tool<A> tool, String arguments, boolean counted) {
        String all = "{'connection':'c'," + arguments;
        Timed first = timed(() -> Bench.call(tool, all + ",'refresh':true}").structured());
        double best = Double.MAX_VALUE;
        for (int i = 0; i < WARM; i++) {
            best = Math.min(best, timed(() -> Bench.call(tool, all + "}").structured()).millis());
        }
        assertTrue(first.answer().getBoolean("success"));
        if (counted) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "| %s | `%s` | %.1f | %.1f | %,.0f |",
                            engine.product(),
                            name,
                            first.millis(),
                            best,
                            (double) first.answer().toString().length()));
        }
    }

    /** An answer and how long it took. */
    private record Timed(JsonObject answer, double millis) {}

    private static Timed timed(Supplier<JsonObject> call) {
        long start = System.nanoTime();
        JsonObject answer = call.get();
        return new Timed(answer, (System.nanoTime() - start) / 1e6);
    }

    /** Every table refers to the one before it in its group of twenty. */
    static void fill(Engine engine, TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TABLES; i++) {
                statement.execute(table(engine, i));
                if (i % IN_A_BATCH == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
    }

    private static String name(int table) {
        return "order_" + table;
    }

    private static String table(Engine engine, int i) {
        String subject = SUBJECTS.get(i % SUBJECTS.size());
        String name = i < TABLES / 2 ? name(i) : subject + "_" + i;
        String key =
                i % 20 == 0 || i >= TABLES / 2
                        ? ""
                        : ", FOREIGN KEY (previous_id) REFERENCES %s (id)".formatted(name(i - 1));
        String text = engine == Engine.POSTGRESQL ? "TEXT" : "VARCHAR(200)";
        return """
        CREATE TABLE %s (id INT PRIMARY KEY, previous_id INT, %s_name %s, amount DECIMAL(10, 2),
        created_at TIMESTAMP NULL, %s_state VARCHAR(20), note %s, customer_invoice_%s INT%s)"""
                .formatted(name, subject, text, subject, text, i % 50, key);
    }

    private void write() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        assertFalse(begin < 0 || end < begin, "no place in the document");
        Files.writeString(
                DOCUMENT,
                document.substring(0, begin + BEGIN.length())
                        + String.join("\n", lines)
                        + "\n"
                        + document.substring(end));
    }
}
