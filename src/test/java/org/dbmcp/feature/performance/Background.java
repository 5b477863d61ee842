package org.dbmcp.feature.performance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A session of somebody else, and what it is at. */
final class Background implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** InnoDB looks at its locks anew only after nobody has asked for them for 100 ms. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    final Connection connection;
    final long id;
    private final Bed bed;
    private Thread thread;
    private volatile SQLException failure;

    Background(Bed bed) throws SQLException {
        this.bed = bed;
        connection = bed.connect();
        String question =
                switch (bed.driver.type()) {
                    case "postgresql" -> "SELECT pg_backend_pid()";
                    case "h2" -> "SELECT SESSION_ID()";
                    default -> "SELECT CONNECTION_ID()";
                };
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            id = rows.getLong(1);
        }
    }

    /** Runs a statement, and waits for it. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The numbers of the sessions of this database but this one. */
    List<Long> others() {
        boolean postgreSql = bed.driver.type().equals("postgresql");
        String question =
                postgreSql
                        ? "SELECT pid AS \"Id\", datname AS db FROM pg_stat_activity"
                        : "SHOW PROCESSLIST";
        List<Long> others = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                if (rows.getLong("Id") != id
                        && bed.database().database().equals(rows.getString("db"))) {
                    others.add(rows.getLong("Id"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return others;
    }

    /** Starts a statement. */
    Background start(String sql) {
        thread =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        run(sql);
                                    } catch (SQLException e) {
                                        failure = e;
                                    }
                                });
        return this;
    }

    /** Waits for the statement that was started, and tells how it failed; null when it did not. */
    SQLException outcome() throws InterruptedException {
        thread.join(LONGEST);
        if (thread.isAlive()) {
            throw new AssertionError("It still runs");
        }
        return failure;
    }

    /** Asks until the answer is as it should be soon. */
    static <T> T soon(Supplier<T> question, Predicate<T> expected) {
        return within(LONGEST, question, expected);
    }

    /** Asks until the answer is as it should be, at the latest after this time. */
    static <T> T within(Duration longest, Supplier<T> question, Predicate<T> expected) {
        long start = System.nanoTime();
        T answer = question.get();
        while (!expected.test(answer)) {
            if (System.nanoTime() - start > longest.toNanos()) {
                throw new AssertionError(answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }

    /** Ends the session, whatever runs on it. */
    @Override
    public void close() throws SQLException {
        if (thread != null && thread.isAlive()) {
            // a server that is not told goes on, and does not stop before its end
            bed.execute(
                    (bed.driver.type().equals("postgresql")
                                    ? "SELECT pg_terminate_backend(%s)"
                                    : "KILL %s")
                            .formatted(id));
            connection.abort(Runnable::run);
        }
        connection.close();
    }
}
