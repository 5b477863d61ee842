package org.dbmcp.observe;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import org.dbmcp.Part;

/** Where the server is in its life. */
@Part
public class Lifecycle {
    private enum Stage {
        STARTING,
        SERVING,
        STOPPING
    }

    private volatile Stage stage = Stage.STARTING;

    void start(@Observes Startup event) {
        stage = Stage.SERVING;
    }

    void stop(@Observes Shutdown event) {
        stage = Stage.STOPPING;
    }

    /** Whether everything that the server needs to begin is there; true until its end. */
    boolean started() {
        return stage != Stage.STARTING;
    }

    /** Whether new calls are welcome. */
    boolean serving() {
        return stage == Stage.SERVING;
    }
}
