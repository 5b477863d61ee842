package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
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

    private static final Duration WARMING = TIME.multipliedBy(70);

    private static final Course LONG = new Course(5, 2, TIME);
    private static final Course SHORT = new Course(3, 1, TIME);

    private final PrintStream out = new PrintStream(System.out, true, UTF_8);
    private final Board board = new Board(out);

    @Test
    void givenTheWholeCourse_whenRun_thenEachAnswerIsRight(
            @On(Engine.POSTGRESQL) TestDatabase postgreSql, @On(Engine.MYSQL) TestDatabase mySql)
            throws Exception {
        long start = System.nanoTime();
        People.fill(postgreSql, ROWS);
        People.fill(mySql, 200_000);
        Map<String, String> environment = Product.environment(0, postgreSql, mySql);
        starts(environment);
        try (Product product = Product.started(environment);
                LibertyServer container = LibertyServer.startWith(FloorWar.built())) {
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
                rates.run(SHORT, Workload.lookup(16), NEW);
                rows(SHORT, rates, NEW);
            }
            slow(product, NEW);
            slow(product, OLD);
            board.other("RSS after all this", product.resident() + " MiB", "<= 400 MiB");
            growth(product, postgreSql);
        }
        Duration whole = Duration.ofNanos(System.nanoTime() - start);
        String minutes = "%s min %s s".formatted(whole.toMinutes(), whole.toSecondsPart());
        board.other("The whole bench", minutes, "< 30 min");
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
        overhead(rates.run(LONG, Workload.one(1), NEW), NEW);
        Rates alone =
                new Rates(
                        rates.product(),
                        rates.container(),
                        rates.jdbc(),
                        rates.connection(),
                        Map.of(),
                        board);
        overhead(alone.run(SHORT, Workload.one(1), OLD), OLD);
        for (int callers : new int[] {16, 64}) {
            rates.run(LONG, Workload.one(callers), NEW);
            alone.run(SHORT, Workload.one(callers), OLD);
            rates.run(callers == 16 ? LONG : SHORT, Workload.lookup(callers), NEW);
            alone.run(SHORT, Workload.lookup(callers), OLD);
        }
        rows(LONG, rates, NEW);
        rows(SHORT, alone, OLD);
        rates.run(SHORT, "tools/list", 16, NEW);
        rates.run(SHORT, "tools/list", 16, OLD);
        rates.run(SHORT, "server/discover", 16, NEW);
    }

    /**
     * @param many of answers that are not as large as the others
     */
    private static void rows(Course many, Rates rates, Revision era) throws Exception {
        rates.run(many, Workload.rows("W3 100 rows of 6", 16, 100, 55), era);
        rates.run(SHORT, Workload.rows("W4 10,000 rows of 6", 16, 10_000, 65), era);
        rates.run(SHORT, Workload.rows("W6 200,000 rows of 6", 1, 200_000, 65), era);
    }

    /** The trip more is the one that safety needs; see the round trips. */
    private void overhead(Map<String, Figures> one, Revision era) {
        double ours = one.get(Board.OURS).p50();
        double container = one.get(Board.CONTAINER).p50();
        double jdbc = one.get(Board.ROWS).p50();
        board.other(
                "W5 one call at one caller, p50" + told(era),
                "%s = %s over the JDBC floor, %s over the container floor, %s over both"
                        .formatted(
                                Board.time(ours),
                                Board.time(ours - jdbc),
                                Board.time(ours - container),
                                Board.time(ours - jdbc - container)),
                "<= 100 µs + one round trip (at most %s) over both".formatted(Board.time(jdbc)));
    }

    private static String told(Revision era) {
        return era.isModern() ? "" : ", " + era.version();
    }

    private void slow(Product product, Revision era) throws Exception {
        Workload fast = Workload.one(61);
        Workload slow =
                new Workload("", 3, "SELECT 'slept' AS one FROM pg_sleep(0.2)", 1, "slept", 0);
        List<Side> all = new ArrayList<>(Collections.nCopies(61, product.side("wide", fast, era)));
        List<Figures> without = new ArrayList<>();
        List<Figures> with = new ArrayList<>();
        List<Side> mixed = new ArrayList<>(all);
        mixed.addAll(Collections.nCopies(3, product.side("wide", slow, era)));
        Load.run(all, 61, Duration.ofSeconds(2));
        for (int i = 0; i < 3; i++) {
            without.add(Load.run(all, 61, Duration.ofSeconds(3)));
            with.add(Load.run(mixed, 61, Duration.ofSeconds(3)));
        }
        double alone = Figures.middle(without).p99();
        double beside = Figures.middle(with).p99();
        board.other(
                "W8 p99 of 61 fast callers alone, and beside 3 of slow statements (200 ms)"
                        + told(era),
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
        board.other(
                "RSS idle, in a folder used before and in a fresh one",
                "%s MiB, %s MiB".formatted(middle.residentMebibytes(), first.residentMebibytes()),
                "<= 260 MiB");
    }

    private static String told(ColdStart start) {
        return "%.1f s, %.1f s"
                .formatted(start.ready().toMillis() / 1e3, start.answered().toMillis() / 1e3);
    }

    private void growth(Product one, TestDatabase database) throws Exception {
        rows(database);
        tools();
        connections(one, database);
    }

    private void tools() {
        List<Integer> sizes = List.of(10, 50, 100, 200);
        // the first of them is compiled on the way
        new ManyTools(10).micros();
        List<Double> micros = sizes.stream().map(size -> new ManyTools(size).micros()).toList();
        board.other(
                "Growth: 10, 50, 100, 200 tools; to find and call one, without a server",
                told(micros, each -> String.format(Locale.ROOT, "%.2f µs", each)),
                "flat");
        board.plot("To find and call one of many tools", "tools", sizes, "microseconds", micros);
    }

    private static String told(List<Double> values, DoubleFunction<String> unit) {
        return values.stream().map(unit::apply).collect(Collectors.joining(", "));
    }

    /** The largest answers need more memory than a server takes by itself. */
    private void rows(TestDatabase database) throws Exception {
        Map<String, String> roomy = Product.environment(0, database);
        roomy.put("JVM_ARGS", "-Xmx4g");
        List<Integer> sizes = new ArrayList<>();
        List<Double> micros = new ArrayList<>();
        try (Product product = Product.started(roomy)) {
            Load.run(product.side("postgresql", Workload.one(16), NEW), 16, WARMING.dividedBy(3));
            for (int size = 1; size <= ROWS; size *= 10) {
                Side side = product.side("postgresql", Workload.rows("", 1, size, 0), NEW);
                micros.add(SHORT.run(Map.of("", side), 1).get("").p50());
                sizes.add(size);
            }
        }
        board.other(
                "Growth: 1, 10, 100 to 1,000,000 rows of an answer, p50 at one caller",
                told(micros, Board::time),
                "linear");
        List<Double> exponents = micros.stream().map(Math::log10).toList();
        board.plot("Rows of an answer", "rows", sizes, "microseconds, as 10^y", exponents);
    }

    /** All servers are there at the same time, and take turns. */
    private void connections(Product one, TestDatabase database) throws Exception {
        List<Integer> sizes = List.of(3, 10, 100, 500);
        List<Product> products = new ArrayList<>();
        try {
            Map<String, Side> sides = new LinkedHashMap<>();
            sides.put("3", one.side("postgresql", Workload.one(16), NEW));
            long idle = 0;
            for (int size : sizes.subList(1, sizes.size())) {
                // two are there in each
                Product many = Product.started(Product.environment(size - 2, database));
                products.add(many);
                idle = many.resident();
                Side side = many.side("postgresql", Workload.one(16), NEW);
                Load.run(side, 16, WARMING.dividedBy(2));
                sides.put(String.valueOf(size), side);
            }
            Course course = new Course(3, 1, Duration.ofSeconds(3));
            Map<String, Figures> figures = course.run(sides, 16);
            List<Double> rates =
                    sizes.stream().map(size -> figures.get(size.toString()).rate()).toList();
            board.other(
                    "Growth: 3, 10, 100, 500 stored connections; W1 by 16 callers",
                    told(rates, Board::number) + " calls/s",
                    "flat");
            board.other("RSS idle with 500 stored connections", idle + " MiB", "flat");
            board.plot("W1 by 16 callers", "stored connections", sizes, "calls/s", rates);
        } finally {
            for (Product each : products) {
                each.close();
            }
        }
    }
}
