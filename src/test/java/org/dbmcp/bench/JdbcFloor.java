package org.dbmcp.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.it.database.TestDatabase;

/**
 * The statement by JDBC from a pool, its rows read, or written as JSON into memory: nothing else.
 */
final class JdbcFloor implements AutoCloseable {
    private static final int STREAMED = 100_000;
    private final HikariDataSource pool;

    JdbcFloor(TestDatabase database, int sessions) {
        HikariConfig config = new HikariConfig();
        String ours = database.server().isPresent() ? "?allowPublicKeyRetrieval=true&" : "?";
        String options =
                switch (database.engine()) {
                    case POSTGRESQL -> "";
                    case MYSQL -> ours + "sslMode=DISABLED";
                    case MARIADB -> "";
                };
        config.setJdbcUrl(
                "jdbc:%s://%s:%d/%s%s"
                        .formatted(
                                database.engine().type(),
                                database.host(),
                                database.port(),
                                database.database(),
                                options));
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(sessions);
        config.setReadOnly(true);
        pool = new HikariDataSource(config);
    }

    /** Callers with this workload, whose rows become JSON. */
    Side side(Workload work) {
        return () -> new Session(work, true);
    }

    /** The same, and each value is read and forgotten. */
    Side alone(Workload work) {
        return () -> new Session(work, false);
    }

    @Override
    public void close() {
        pool.close();
    }

    private final class Session implements Caller {
        private final Workload work;
        private final List<Integer> keys;
        private final boolean written;
        private final JsonRows json = new JsonRows();
        private int calls;

        Session(Workload work, boolean written) {
            this.work = work;
            this.written = written;
            this.keys = work.keys();
        }

        @Override
        public long call() throws SQLException {
            try (Connection connection = pool.getConnection()) {
                if (work.rows() < STREAMED) {
                    return read(connection);
                }
                connection.setAutoCommit(false);
                long bytes = read(connection);
                connection.rollback();
                return bytes;
            }
        }

        private long read(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(work.sql())) {
                if (!connection.getAutoCommit()) {
                    statement.setFetchSize(1_000);
                }
                if (work.bound()) {
                    statement.setInt(1, keys.get(calls++ % keys.size()));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    int count = written ? json.write(rows) : read(rows);
                    if (count != work.rows()) {
                        throw new SQLException("Other rows than expected");
                    }
                    return written ? json.length() : count;
                }
            }
        }

        private static int read(ResultSet rows) throws SQLException {
            int columns = rows.getMetaData().getColumnCount();
            int count = 0;
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
                count++;
            }
            return count;
        }

        @Override
        public void close() {}
    }
}
