package org.dbmcp.observe;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.config.ConnectionPolicy;
import org.dbmcp.database.Counts;
import org.dbmcp.database.DatabaseManager;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness: new calls are welcome, which ends when the server is told to stop.
 *
 * <p>A database that is down does not make the server unready: its other databases work, the tools
 * that show what is wrong are needed most then, and every replica would be taken out at once. The
 * last known states are told as counts; names and errors only where the operator allows details. No
 * database is asked, so a probe never waits for one.
 */
@Part
@Readiness
public class Ready implements HealthCheck {
    private final Lifecycle lifecycle;
    private final DatabaseManager databases;
    private final ConnectionPolicy policy;

    @Inject
    public Ready(Lifecycle lifecycle, DatabaseManager databases, ConnectionPolicy policy) {
        this.lifecycle = lifecycle;
        this.databases = databases;
        this.policy = policy;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, Object> data = new LinkedHashMap<>();
        Counts counts = databases.counts();
        data.put("connections.open", (long) counts.open());
        data.put("connections.up", (long) counts.up());
        data.put("connections.down", (long) counts.down());
        if (policy.details()) {
            databases.faults().forEach((name, fault) -> data.put("down." + name, fault));
        }
        Status status = lifecycle.serving() ? Status.UP : Status.DOWN;
        return new HealthCheckResponse("ready", status, Optional.of(data));
    }
}
