package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.On;
import org.dbmcp.it.database.TestDatabase;
import org.dbmcp.it.server.ColdStart;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.Revision;
import org.dbmcp.mcp.tool.ManyTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the product costs over its floors, beside its peers; writes docs/performance.md. To be run
 * on a machine that does nothing else: {@code ./mvnw verify -Pbench}.
 */
@ExtendWith(Databases.class)
class ServerBench {
    private static final Revision NEW = Revision.R2026_07_28;
    private static final Revision OLD = Revision.R2025_11_25;
    private static final int ROWS = 1_000_000;

    /** Of a round; shorter to try the bench itself. */
    private static final Duration TIME =
            Duration.ofMillis(Long.getLong("dbmcp.bench.millis", 1_500));

    private static final Duration WARMING = Duration.ofSeconds(105);

    private static final Course LONG = new Course(5, 2, TIME);
    private static final Course SHORT = new Course(3, 1, TIME);

    private final PrintStream out = new PrintStream(System.out, true, UTF_8);
    private final Board board = new Board(out);

    @Test
    void givenTheWholeCourse_whenRun_thenEachAnswerIsRight(
            @On(Engine.POSTGRESQL) TestDatabase postgreSql, @On(Engine.MYSQL) TestDatabase mySql)
            throws Exception {
        People.fill(postgreSql, ROWS);
        People.fill(mySql, 10_000);
        Map<String, String> environment = Product.environment(0, postgreSql, mySql);
        starts(environment);
        try (Product product = Product.started(environment);
                LibertyServer container = LibertyServer.startWith(FloorWar.built())) {
            long idle = product.resident();
            try (JdbcFloor jdbc = new JdbcFloor(postgreSql, Product.SESSIONS);
                    Peers peers = Peers.started(postgreSql, out)) {
                Rates rates =
                        new Rates(
                                product,
                                container.address(),
                                jdbc,
                                "postgresql",
                                peers.all(),
                                board);
                warm(rates);
                rates(rates);
            }
            try (JdbcFloor jdbc = new JdbcFloor(mySql, Product.SESSIONS)) {
                Rates rates =
                        new Rates(product, container.address(), jdbc, "mysql", Map.of(), board);
                rates.run(SHORT, Workload.one(16), NEW);
                rates.run(SHORT, Workload.rows("W3 100 rows of 6", 16, 100, 55), NEW);
            }
            slow(product);
            board.other("RSS idle", idle + " MiB", "<= 260 MiB");
            board.other("RSS after all this", product.resident() + " MiB", "<= 400 MiB");
            growth(product, postgreSql);
        }
        board.write(Machine.described());
    }

    /** Java compiles what it runs often: of a call's whole path that takes about 100,000 calls. */
    private void warm(Rates rates) throws Exception {
        Side one = rates.product().side("postgresql", Workload.one(16), NEW);
        Figures cold = Load.run(one, 16, Duration.ofSeconds(10));
        board.other(
                "W1 by 16 callers in the first 10 s of a server",
                Board.number(cold.rate()) + " calls/s",
                "");
        Load.run(one, 16, WARMING);
        Load.run(
                rates.product().side("postgresql", Workload.rows("", 16, 100, 0), NEW),
                16,
                WARMING.dividedBy(3));
        Course warming = new Course(1, 0, Duration.ofSeconds(8));
        Board unseen = new Board(new PrintStream(PrintStream.nullOutputStream(), true, UTF_8));
        Rates quiet =
                new Rates(
                        rates.product(),
                        rates.container(),
                        rates.jdbc(),
                        rates.connection(),
                        Map.of(),
                        unseen);
        quiet.run(warming, Workload.one(16), NEW);
        quiet.run(warming, Workload.rows("", 16, 100, 0), NEW);
    }

    private void rates(Rates rates) throws Exception {
        overhead(rates.run(LONG, Workload.one(1), NEW));
        Rates alone =
                new Rates(
                        rates.product(),
                        rates.container(),
                        rates.jdbc(),
                        rates.connection(),
                        Map.of(),
                        board);
        for (int callers : new int[] {16, 64}) {
            rates.run(LONG, Workload.one(callers), NEW);
            alone.run(SHORT, Workload.one(callers), OLD);
        }
        rates.run(LONG, Workload.lookup(16), NEW);
        alone.run(SHORT, Workload.lookup(16), OLD);
        rates.run(SHORT, Workload.lookup(64), NEW);
        rates.run(LONG, Workload.rows("W3 100 rows of 6", 16, 100, 55), NEW);
        alone.run(SHORT, Workload.rows("W3 100 rows of 6", 16, 100, 55), OLD);
        rates.run(SHORT, Workload.rows("W4 10,000 rows of 6", 16, 10_000, 65), NEW);
        rates.run(SHORT, Workload.rows("W6 200,000 rows of 6", 1, 200_000, 65), NEW);
        rates.run(SHORT, "tools/list", 16);
        rates.run(SHORT, "server/discover", 16);
    }

    /** The trip more is the one that safety needs; see the round trips. */
    private void overhead(Map<String, Figures> one) {
        double ours = one.get(Board.OURS).p50();
        double container = one.get(Board.CONTAINER).p50();
        double jdbc = one.get(Board.ROWS).p50();
        board.other(
                "W5 one call at one caller, p50",
                "%s = %s over the JDBC floor, %s over the container floor, %s over both"
                        .formatted(
                                Board.time(ours),
                                Board.time(ours - jdbc),
                                Board.time(ours - container),
                                Board.time(ours - jdbc - container)),
                "<= 100 µs + one round trip (at most %s) over both".formatted(Board.time(jdbc)));
    }

    private void slow(Product product) throws Exception {
        Workload fast = Workload.one(61);
        Workload slow =
                new Workload("", 3, "SELECT 'slept' AS one FROM pg_sleep(0.2)", 1, "slept", 0);
        List<Side> all = new ArrayList<>(Collections.nCopies(61, product.side("wide", fast, NEW)));
        List<Figures> without = new ArrayList<>();
        List<Figures> with = new ArrayList<>();
        List<Side> mixed = new ArrayList<>(all);
        mixed.addAll(Collections.nCopies(3, product.side("wide", slow, NEW)));
        Load.run(all, 61, Duration.ofSeconds(2));
        for (int i = 0; i < 3; i++) {
            without.add(Load.run(all, 61, Duration.ofSeconds(3)));
            with.add(Load.run(mixed, 61, Duration.ofSeconds(3)));
        }
        double alone = Figures.middle(without).p99();
        double beside = Figures.middle(with).p99();
        board.other(
                "W8 p99 of 61 fast callers alone, and beside 3 of slow statements (200 ms)",
                "%s, %s: %.1fx".formatted(Board.time(alone), Board.time(beside), beside / alone),
                "<= 3x");
    }

    private void starts(Map<String, String> environment) throws Exception {
        List<ColdStart> starts =
                ColdStart.measured(
                        4,
                        environment,
                        server -> {
                            List<Question> questions =
                                    Product.questions(server, "postgresql", Workload.one(1), NEW);
                            try (HttpCaller caller = new HttpCaller(server, questions)) {
                                caller.call();
                            }
                        });
        ColdStart first = starts.removeFirst();
        starts.sort(java.util.Comparator.comparing(ColdStart::ready));
        ColdStart middle = starts.get(starts.size() / 2);
        board.other(
                "Start to ready, to the first query: a folder used before",
                told(middle),
                "<= 4 s, <= 5 s");
        board.other("The same: a fresh folder", told(first), "");
    }

    private static String told(ColdStart start) {
        return "%.1f s, %.1f s"
                .formatted(start.ready().toMillis() / 1e3, start.answered().toMillis() / 1e3);
    }

    private void growth(Product one, TestDatabase database) throws Exception {
        board.plot(
                "Rows of an answer and microseconds of a call, both as powers of ten",
                rows(database));
        // the first of them is compiled on the way
        new ManyTools(10).micros();
        board.other(
                "Growth: 10, 50, 200 tools; to find and call one, without a server",
                "%.1f µs, %.1f µs, %.1f µs"
                        .formatted(
                                new ManyTools(10).micros(),
                                new ManyTools(50).micros(),
                                new ManyTools(200).micros()),
                "flat");
        connections(one, database);
    }

    /** The largest answers need more memory than a server takes by itself. */
    private List<Double> rows(TestDatabase database) throws Exception {
        Map<String, String> roomy = Product.environment(0, database);
        roomy.put("JVM_ARGS", "-Xmx4g");
        List<Double> micros = new ArrayList<>();
        try (Product product = Product.started(roomy)) {
            Load.run(product.side("postgresql", Workload.one(16), NEW), 16, WARMING.dividedBy(3));
            for (int size = 1; size <= ROWS; size *= 10) {
                Side side = product.side("postgresql", Workload.rows("", 1, size, 0), NEW);
                micros.add(SHORT.run(Map.of("", side), 1).get("").p50());
            }
        }
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < micros.size(); i++) {
            told.append(i == 0 ? "" : ", ")
                    .append(Board.number(Math.pow(10, i)))
                    .append(": ")
                    .append(Board.time(micros.get(i)));
        }
        board.other("Growth: rows of an answer, p50 at one caller", told.toString(), "linear");
        return micros;
    }

    private void connections(Product one, TestDatabase database) throws Exception {
        try (Product many = Product.started(Product.environment(499, database))) {
            long idle = many.resident();
            Side its = many.side("postgresql", Workload.one(16), NEW);
            Load.run(its, 16, WARMING);
            Course course = new Course(3, 1, Duration.ofSeconds(3));
            Map<String, Figures> figures =
                    course.run(
                            Map.of("1", one.side("postgresql", Workload.one(16), NEW), "500", its),
                            16);
            board.other(
                    "Growth: 500 stored connections; W1 by 16 callers, RSS idle",
                    "%s calls/s (few connections: %s), %d MiB"
                            .formatted(
                                    Board.number(figures.get("500").rate()),
                                    Board.number(figures.get("1").rate()),
                                    idle),
                    "flat");
        }
    }
}
