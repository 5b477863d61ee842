package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dbmcp.it.server.Answer;

/** What callers of a server hear that is about to end. */
final class Farewell {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unheard = new AtomicLong();

    /**
     * Calls once.
     *
     * @param told when the server was told to end; 0 while it was not
     */
    void call(Client client, String connection, String sql, AtomicLong told) throws Exception {
        try {
            HttpResponse<String> response = client.start(connection, sql).get(60, TimeUnit.SECONDS);
            judge(response, told.get() != 0);
        } catch (ExecutionException e) {
            if (told.get() == 0 || !(e.getCause() instanceof IOException gone)) {
                throw e;
            }
            judge(gone);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** An answer is whole, or a refusal that says when to come again. */
    private void judge(HttpResponse<String> response, boolean ending) {
        if (ending && response.statusCode() == 503) {
            assertTrue(response.headers().firstValue("Retry-After").isPresent(), response::body);
            refused.incrementAndGet();
            return;
        }
        assertEquals(200, response.statusCode(), response::body);
        Answer answer = Answer.of(response);
        if (answer.result().getBoolean("isError", false)) {
            assertTrue(ending, answer::text);
        }
        if (ending) {
            answered.incrementAndGet();
        }
    }

    /** No connection, or one that was closed before the answer began; never within an answer. */
    private void judge(IOException gone) {
        if (gone instanceof ConnectException) {
            refused.incrementAndGet();
            return;
        }
        String what = String.valueOf(gone.getMessage()) + gone.getCause();
        boolean before = what.contains("header parser received no bytes");
        assertTrue(before, () -> "half an answer: " + gone + " " + gone.getCause());
        unheard.incrementAndGet();
    }

    @Override
    public String toString() {
        return "%d calls answered whole after SIGTERM, 0 in half, %d refused, %d closed unanswered"
                .formatted(answered.get(), refused.get(), unheard.get());
    }
}
