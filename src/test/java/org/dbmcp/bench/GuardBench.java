package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.sql.Dialect;
import org.dbmcp.sql.FunctionRules;
import org.dbmcp.sql.Guard;
import org.dbmcp.sql.Placeholders;
import org.dbmcp.sql.SqlStatement;

/**
 * What the guard costs a statement: reading, judging and rewriting 1 KiB of SQL, beside the floor
 * of hashing as many characters. Run it by hand, on a machine that does nothing else:
 *
 * <pre>
 * ./mvnw -q test-compile
 * java -cp target/classes:target/test-classes org.dbmcp.bench.GuardBench
 * </pre>
 */
public final class GuardBench {
    /** Fewer, and a busy machine has not compiled all of it when measuring begins. */
    private static final int WARM_UP = 60_000;

    private static final int MEASURED = 50_000;

    private GuardBench() {}

    /** Prints a table of microseconds, and of bytes allocated for one statement. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        out.printf(
                "%-12s %8s %8s %8s %8s %14s%n",
                "dialect", "p50 us", "p99 us", "max us", "bytes", "floor p50 us");
        Map<String, Dialect> dialects =
                new TreeMap<>(
                        Map.of(
                                "postgresql", Dialect.POSTGRESQL,
                                "mysql", Dialect.MYSQL,
                                "h2", Dialect.H2));
        dialects.forEach((name, dialect) -> print(out, name, dialect));
    }

    private static void print(PrintStream out, String name, Dialect dialect) {
        String sql = statement();
        Guard guard = new Guard(AccessLevel.READ_ONLY, FunctionRules.NONE, Set.of(), false);
        Work verdict =
                () -> {
                    SqlStatement statement = SqlStatement.of(sql, dialect);
                    guard.check(statement);
                    return Placeholders.rewrite(statement, List.of(1L), null).sql().length();
                };
        double[] cost = times(verdict);
        double[] floor = times(() -> hash(sql));
        out.printf(
                "%-12s %8.1f %8.1f %8.1f %8d %14.2f%n",
                name,
                at(cost, 0.5),
                at(cost, 0.99),
                cost[cost.length - 1],
                bytes(verdict),
                at(floor, 0.5));
    }

    private static long bytes(Work work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int sink = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < MEASURED; i++) {
            sink += work.run();
        }
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / MEASURED;
        return sink == 42 ? 0 : bytes;
    }

    /** Work whose result is used, so that it is done. */
    private interface Work {
        int run();
    }

    private static double[] times(Work work) {
        int sink = 0;
        for (int i = 0; i < WARM_UP; i++) {
            sink += work.run();
        }
        double[] times = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            sink += work.run();
            times[i] = (System.nanoTime() - start) / 1_000.0;
        }
        Arrays.sort(times);
        return sink == 42 ? new double[] {0} : times;
    }

    private static int hash(String text) {
        int hash = 7;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** A query as a model writes it, a little more than 1,024 characters. */
    private static String statement() {
        StringBuilder sql =
                new StringBuilder("WITH recent AS (SELECT o.id, o.total, c.name FROM orders o");
        sql.append(" JOIN customers c ON c.id = o.customer_id /* last month */ WHERE o.id > ?)");
        sql.append(
                " SELECT name, COUNT(*) AS orders, SUM(total) AS revenue FROM recent WHERE name IN (");
        while (sql.length() < 980) {
            sql.append("'Name number ").append(sql.length()).append("', ");
        }
        return sql.append("'last') GROUP BY name ORDER BY revenue DESC LIMIT 10").toString();
    }
}
