package org.dbmcp.http;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.dbmcp.Part;
import org.dbmcp.config.HttpSettings;

/**
 * Bounds the bytes of all bodies that are held at a time. The gate below bounds calls only, and
 * lets many wait, each with a body that takes many times its length as a tree.
 */
@Part
public class Intake {
    private final Semaphore free;
    private final Duration maxWait;

    @Inject
    public Intake(HttpSettings settings) {
        this.free = new Semaphore(settings.maxHeldBytes(), true);
        this.maxWait = settings.maxWait();
    }

    /** Room for one request, of which nothing is taken yet. */
    Room room() {
        return new Room(free, maxWait);
    }
}
