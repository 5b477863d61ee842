package org.dbmcp.database;

import com.zaxxer.hikari.HikariConfig;
import java.util.concurrent.ScheduledExecutorService;
import org.dbmcp.config.PoolSettings;

/** What HikariCP is told. */
final class PoolConfig {
    /** The shortest that HikariCP can do. */
    private static final long SHORTEST_IDLE = 10_000;

    private static final long LONGEST_PROBE = 2_000;

    private PoolConfig() {}

    static HikariConfig of(
            String name,
            PoolSettings bounds,
            boolean readOnly,
            SessionSource source,
            ScheduledExecutorService scheduler) {
        long acquire = bounds.acquireTimeout().toMillis();
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(bounds.maxConnections());
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(acquire);
        config.setValidationTimeout(Math.min(acquire, LONGEST_PROBE));
        config.setIdleTimeout(Math.max(SHORTEST_IDLE, bounds.idleTimeout().toMillis()));
        // What the pool believes of its sessions; a driver's reset sets both again.
        config.setAutoCommit(false);
        config.setReadOnly(readOnly);
        config.setScheduledExecutor(scheduler);
        config.setThreadFactory(Thread.ofVirtual().name(name + "-", 0).factory());
        return config;
    }
}
