package org.dbmcp.observe;

import jakarta.inject.Inject;
import org.dbmcp.Part;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Startup: settings are read and valid. No database is asked. */
@Part
@Startup
public class Started implements HealthCheck {
    private final Lifecycle lifecycle;

    @Inject
    public Started(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("started").status(lifecycle.started()).build();
    }
}
