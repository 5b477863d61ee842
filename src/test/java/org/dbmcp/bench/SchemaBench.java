package org.dbmcp.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dbmcp.access.Caller;
import org.dbmcp.access.Destinations;
import org.dbmcp.config.SchemaSettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * How long the tools and resources of schemas take where there are ten thousand tables. With fewer
 * ({@code dbmcp.bench.tables}), to try the bench itself, nothing is written.
 */
class SchemaBench {
    private static final int USUAL = 10_000;
    private static final int TABLES = Integer.getInteger("dbmcp.bench.tables", USUAL);
    private static final int MOST_TIMES = 20;
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int COLD_TIMES = 3;
    private static final Path DOCUMENT = Path.of("docs/performance.md");
    private static final String BEGIN = "<!-- tables of SchemaBench: begin -->\n";
    private static final String END = "<!-- tables of SchemaBench: end -->\n";

    private final List<TestDatabase> servers;
    private final List<String> lines = new ArrayList<>();

    SchemaBench(
            @On(Engine.POSTGRESQL) TestDatabase postgresql,
            @On(Engine.MYSQL) TestDatabase mysql,
            @On(Engine.MARIADB) TestDatabase mariadb) {
        servers = List.of(postgresql, mysql, mariadb);
    }

    @Test
    void givenTenThousandTables_whenTheToolsAreCalled_thenTheFigures() throws Exception {
        // GIVEN
        lines.add("| Product | Tool or resource | First ms | Again ms | Bytes |");
        lines.add("|---|---|---:|---:|---:|");
        // WHEN
        for (TestDatabase server : servers) {
            TestDatabase database = server.freshDatabase();
            boolean postgreSql = database.engine() == Engine.POSTGRESQL;
            try (Connection connection = database.connect()) {
                SchemaTables.make(connection, postgreSql ? "TEXT" : "VARCHAR(200)", TABLES);
            }
            measure(RichSchema.of(database));
            // who comes after shall not find ten thousand tables more
            server.execute("DROP DATABASE " + database.database());
        }
        embedded();
        // THEN
        if (TABLES == USUAL) {
            write();
        }
    }

    private void embedded() throws SQLException {
        RichSchema rich = RichSchema.embedded();
        try (Connection connection =
                rich.driver().dataSource(rich.settings(), Destinations.ANYWHERE).getConnection()) {
            SchemaTables.make(connection, "VARCHAR(200)", TABLES);
            measure(rich);
        }
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
            List<SchemaQuestion> answered = new ArrayList<>();
            for (SchemaQuestion each : questions) {
                if (isAnswered(each, cold)) {
                    answered.add(each);
                }
            }
            // what the JIT has not seen yet is not what is measured
            for (int i = 1; i < COLD_TIMES; i++) {
                answered.forEach(each -> timed(each, cold));
            }
            for (SchemaQuestion each : questions) {
                if (answered.contains(each)) {
                    line(product, each, cold, warm);
                } else {
                    lines.add("| %s | `%s` | over 30,000 | | |".formatted(product, each.name()));
                }
            }
        } finally {
            cold.closeAll();
            warm.closeAll();
        }
    }

    /** The embedded product has no indexes on its catalogue, and the usual deadline holds. */
    private static boolean isAnswered(SchemaQuestion question, DatabaseManager databases) {
        try {
            return timed(question, databases).bytes() > 0;
        } catch (Failure e) {
            if (e.kind() == FailureKind.TIMED_OUT) {
                return false;
            }
            throw e;
        }
    }

    private void line(
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
        lines.add(line);
    }

    /** An answer's bytes, and how long it took. */
    private record Timed(int bytes, double millis) {}

    private static Timed timed(SchemaQuestion question, DatabaseManager databases) {
        long start = System.nanoTime();
        int bytes = question.ask().applyAsInt(databases);
        return new Timed(bytes, (System.nanoTime() - start) / 1e6);
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
