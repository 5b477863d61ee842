package org.dbmcp.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.SchemaSettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * How long the tools and resources of schemas take where there are ten thousand tables. With fewer
 * ({@code dbmcp.bench.tables}), to try the bench itself, or with the test of one product alone,
 * nothing is written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchemaBench {
    private static final int USUAL = 10_000;
    private static final int TABLES = Integer.getInteger("dbmcp.bench.tables", USUAL);
    private static final int MOST_TIMES = 20;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int COLD_TIMES = 3;
    private static final int PRODUCTS = 4;
    private static final Path DOCUMENT = Path.of("docs/performance.md");
    private static final String BEGIN = "<!-- tables of SchemaBench: begin -->\n";
    private static final String HEAD =
            "| Product | Tool or resource | First ms | Again ms | Bytes |\n|---|---|---:|---:|---:|\n";
    private static final String END = "<!-- tables of SchemaBench: end -->\n";

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    @Test
    @Order(1)
    void givenPostgreSqlWithManyTables_whenAsked_thenTheFigures(
            @On(Engine.POSTGRESQL) TestDatabase server) throws Exception {
        server(server);
    }

    @Test
    @Order(2)
    void givenMySqlWithManyTables_whenAsked_thenTheFigures(@On(Engine.MYSQL) TestDatabase server)
            throws Exception {
        server(server);
    }

    @Test
    @Order(3)
    void givenMariaDbWithManyTables_whenAsked_thenTheFigures(
            @On(Engine.MARIADB) TestDatabase server) throws Exception {
        server(server);
    }

    @Test
    @Order(4)
    void givenH2WithManyTables_whenAsked_thenTheFigures() throws Exception {
        // GIVEN
        RichSchema rich = RichSchema.embedded();
        try (Connection connection =
                rich.driver().dataSource(rich.settings(), Destinations.ANYWHERE).getConnection()) {
            SchemaTables.make(connection, "VARCHAR(200)", TABLES);
            // WHEN
            measure(rich);
        }
    }

    private void server(TestDatabase server) throws Exception {
        // GIVEN
        TestDatabase database = server.freshDatabase();
        boolean postgreSql = database.engine() == Engine.POSTGRESQL;
        try (Connection connection = database.connect()) {
            SchemaTables.make(connection, postgreSql ? "TEXT" : "VARCHAR(200)", TABLES);
        }
        // WHEN
        measure(RichSchema.of(database));
        // who comes after shall not find ten thousand tables more
        server.execute("DROP DATABASE " + database.database());
    }

    // THEN
    @AfterAll
    void write() throws IOException {
        if (TABLES != USUAL || lines.size() < PRODUCTS) {
            return;
        }
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        assertFalse(begin < 0 || end < begin, "no place in the document");
        Files.writeString(
                DOCUMENT,
                document.substring(0, begin + BEGIN.length())
                        + HEAD
                        + lines.values().stream()
                                .flatMap(List::stream)
                                .map(each -> each + "\n")
                                .collect(Collectors.joining())
                        + document.substring(end));
    }

    private void measure(RichSchema rich) {
        // one that remembers nothing, and one that remembers
        DatabaseManager cold = rich.manager(Bench.OPEN, new SchemaSettings(Duration.ZERO));
        DatabaseManager warm = rich.manager(Bench.OPEN);
        try {
            cold.open(Caller.ANONYMOUS, "c", rich.settings());
            warm.open(Caller.ANONYMOUS, "c", rich.settings());
            List<SchemaQuestion> questions = SchemaQuestion.all(rich);
            String product = rich.driver().product();
            // what the JIT has not seen yet is not what is measured
            for (int i = 0; i < COLD_TIMES; i++) {
                questions.forEach(each -> timed(each, cold));
            }
            lines.put(
                    product,
                    questions.stream().map(each -> line(product, each, cold, warm)).toList());
        } finally {
            cold.closeAll();
            warm.closeAll();
        }
    }

    private static String line(
            String product, SchemaQuestion question, DatabaseManager cold, DatabaseManager warm) {
        double[] first = new double[COLD_TIMES];
        Arrays.setAll(first, i -> timed(question, cold).millis());
        Arrays.sort(first);
        int bytes = timed(question, warm).bytes();
        double best = Double.MAX_VALUE;
        long start = System.nanoTime();
        for (int i = 0; i < MOST_TIMES && System.nanoTime() - start < LONGEST.toNanos(); i++) {
            best = Math.min(best, timed(question, warm).millis());
        }
        String line =
                String.format(
                        Locale.ROOT,
                        "| %s | `%s` | %.1f | %.1f | %,.0f |",
                        product,
                        question.name(),
                        first[COLD_TIMES / 2],
                        best,
                        (double) bytes);
        System.out.println(line);
        return line;
    }

    /** An answer's bytes, and how long it took. */
    private record Timed(int bytes, double millis) {}

    private static Timed timed(SchemaQuestion question, DatabaseManager databases) {
        long start = System.nanoTime();
        int bytes = question.ask().applyAsInt(databases);
        return new Timed(bytes, (System.nanoTime() - start) / 1e6);
    }
}
