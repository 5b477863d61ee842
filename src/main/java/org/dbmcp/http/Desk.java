package org.dbmcp.http;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import org.dbmcp.Part;
import org.dbmcp.config.HttpSettings;

/**
 * Chooses the thread that serves a request. While few are served, it is the container's own, which
 * spares every change of thread; beyond that, or when a long body may still be on its way, one of
 * ours: slow calls and slow senders must not take the threads that probes and other requests need.
 */
@Part
public class Desk {
    private final Calls calls;
    private final Reception reception;
    private final Semaphore atOnce;

    @Inject
    public Desk(HttpSettings settings, Calls calls, Reception reception) {
        this.calls = calls;
        this.reception = reception;
        this.atOnce = new Semaphore(settings.maxInline());
    }

    /** Serves a request now, or later on a thread of our own. */
    void receive(Arrival arrival, Reply reply) {
        if (!arrival.isShort() || !atOnce.tryAcquire()) {
            later(arrival, reply);
            return;
        }
        try {
            reception.receive(arrival, response(arrival, reply));
        } finally {
            atOnce.release();
        }
    }

    private static HttpServletResponse response(Arrival arrival, Reply reply) {
        HttpServletResponse response = reply.take();
        response.setHeader(RequestIds.HEADER, arrival.id());
        return response;
    }

    /** What goes wrong before the other thread has it is answered by the container. */
    private void later(Arrival arrival, Reply reply) {
        AsyncContext async = reply.request().startAsync();
        async.setTimeout(0);
        HttpServletResponse response = response(arrival, reply);
        boolean begun = false;
        try {
            calls.run(() -> receive(arrival, response, async));
            begun = true;
        } finally {
            if (!begun) {
                response.setStatus(500);
                async.complete();
            }
        }
    }

    private void receive(Arrival arrival, HttpServletResponse response, AsyncContext async) {
        try {
            reception.receive(arrival, response);
        } finally {
            async.complete();
        }
    }
}
