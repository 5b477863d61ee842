package org.dbmcp.observe;

import org.dbmcp.Part;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Liveness: the server answers at all. Nothing else counts, since a restart mends neither a
 * database nor a network.
 */
@Part
@Liveness
public class Alive implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("alive");
    }
}
