package org.dbmcp.http;

import static org.dbmcp.jsonrpc.ErrorCode.INTERNAL_ERROR;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.dbmcp.Part;
import org.dbmcp.access.Caller;
import org.dbmcp.config.HttpSettings;
import org.dbmcp.json.JsonBuffer;
import org.dbmcp.json.JsonText;
import org.dbmcp.jsonrpc.ProtocolError;
import org.dbmcp.mcp.era.Answer;
import org.dbmcp.mcp.era.Work;

/**
 * Has work done and writes the answer: as one document with its own status if it comes soon, or
 * else as one that has begun with 200 and grows.
 */
@Part
public class Responder {
    private static final Logger LOG = System.getLogger(Responder.class.getName());

    private final HttpSettings settings;
    private final Calls calls;
    private final Gate gate;

    @Inject
    public Responder(HttpSettings settings, Calls calls, Gate gate) {
        this.settings = settings;
        this.calls = calls;
        this.gate = gate;
    }

    /** Answers what is ready. */
    void respond(Answer.Ready ready, HttpServletResponse response) {
        response.setStatus(ready.status());
        ready.headers().forEach(response::setHeader);
        if (ready.body() == null) {
            return;
        }
        JsonBuffer body = JsonText.buffer(ready.body());
        response.setContentType("application/json");
        response.setContentLength(body.size());
        try {
            body.writeTo(response.getOutputStream());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A client left before its answer", e);
        }
    }

    /**
     * Does the work and answers it; all is written when it returns. The calling thread does both,
     * unless it takes long or has news: then another one begins to write meanwhile.
     */
    void respond(Work work, Arrival arrival, HttpServletResponse response) {
        AtomicBoolean begun = new AtomicBoolean();
        CountDownLatch written = new CountDownLatch(1);
        Consumer<Exchange> begin =
                exchange -> {
                    if (begun.compareAndSet(false, true)) {
                        startGrowing(work, arrival, exchange, response, written);
                    }
                };
        Exchange line = new Exchange(arrival.types().events(), begin);
        Future<?> silence = calls.later(settings.silence(), () -> begin.accept(line));
        Answer.Ready answer = done(work, arrival.caller(), line);
        silence.cancel(false);
        if (!begun.compareAndSet(false, true)) {
            line.end(answer);
            waitFor(written);
            if (!response.isCommitted()) {
                // nobody could begin to write
                respond(answer, response);
            }
        } else if (arrival.types().json() || answer.status() != 200) {
            respond(answer, response);
        } else {
            line.closeForEvents();
            write(work, line, new Exchange.Item.End(answer), true, response);
        }
    }

    private void startGrowing(
            Work work,
            Arrival arrival,
            Exchange exchange,
            HttpServletResponse response,
            CountDownLatch written) {
        boolean started = false;
        try {
            calls.run(() -> grow(work, arrival, exchange, response, written));
            started = true;
        } finally {
            if (!started) {
                exchange.abandon();
                written.countDown();
            }
        }
    }

    /** Nobody may end the response while another thread writes it, whatever happens. */
    private static void waitFor(CountDownLatch written) {
        boolean interrupted = false;
        boolean over = false;
        while (!over) {
            try {
                written.await();
                over = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins to write, and goes on until the answer is out. */
    private void grow(
            Work work,
            Arrival arrival,
            Exchange exchange,
            HttpServletResponse response,
            CountDownLatch written) {
        MediaTypes types = arrival.types();
        try {
            Exchange.Item first = exchange.next(Duration.ZERO);
            if (first instanceof Exchange.Item.End end
                    && (types.json() || end.answer().status() != 200)) {
                respond(end.answer(), response);
                return;
            }
            boolean news = first instanceof Exchange.Item.Event || work.streams();
            boolean events = types.events() && (news || !types.json());
            if (!events) {
                exchange.closeForEvents();
            }
            write(work, exchange, first, events, response);
        } catch (Throwable thrown) {
            LOG.log(Level.ERROR, "An answer could not begin", thrown);
            exchange.abandon();
            work.abandoned();
        } finally {
            written.countDown();
        }
    }

    /** Whatever breaks, there is an answer: the writer would wait for it for ever. */
    private Answer.Ready done(Work work, Caller caller, Exchange exchange) {
        try {
            return work.light()
                    ? work.run(exchange)
                    : gate.pass(caller, () -> work.run(exchange), work::busy);
        } catch (Throwable thrown) {
            LOG.log(Level.ERROR, "A call broke", thrown);
            return broken();
        }
    }

    private static Answer.Ready broken() {
        return Answer.error(500, null, new ProtocolError(INTERNAL_ERROR, "Internal error"));
    }

    /** Whoever waits for a place in the exchange has to learn that nobody writes any more. */
    private void write(
            Work work,
            Exchange exchange,
            Exchange.Item first,
            boolean events,
            HttpServletResponse response) {
        response.setStatus(200);
        response.setContentType(events ? "text/event-stream" : "application/json");
        response.setHeader("X-Accel-Buffering", "no");
        boolean written = false;
        try {
            new Writer(exchange, events, settings.keepAlive())
                    .write(first, response.getOutputStream());
            written = true;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A client left before its answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!written) {
                exchange.abandon();
                work.abandoned();
            }
        }
    }
}
