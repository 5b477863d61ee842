package org.dbmcp.stress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.dbmcp.it.server.McpClient;

/** Sends mutated requests one after the other, and sees to it that each is answered. */
final class MutatedSender implements Callable<Void> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OF_TEN_FRAMES = 3;
    private static final int ANOTHER_FAULT_OF = 4;
    private static final int BETWEEN_CHECKS = 5_000;

    private final URI server;
    private final List<RawRequest> valid;
    private final Random random;
    private final int times;
    private final Findings findings;
    private RawConnection kept;

    MutatedSender(URI server, List<RawRequest> valid, long seed, int times, Findings findings) {
        this.server = server;
        this.valid = valid;
        this.random = new Random(seed);
        this.times = times;
        this.findings = findings;
    }

    @Override
    public Void call() throws Exception {
        for (int i = 1; i <= times && findings.goesOn(); i++) {
            RawRequest request = mutated(valid.get(random.nextInt(valid.size())));
            if (random.nextInt(10) < OF_TEN_FRAMES) {
                onItsOwn(pick(FrameMutation.values()).of(request, random));
            } else {
                onTheKeptConnection(request.bytes());
            }
            if (i % BETWEEN_CHECKS == 0) {
                check();
            }
        }
        close();
        return null;
    }

    private RawRequest mutated(RawRequest request) {
        RawRequest mutated = request;
        do {
            mutated = pick(MessageMutation.values()).of(mutated, random);
        } while (!mutated.headers().isEmpty() && random.nextInt(ANOTHER_FAULT_OF) == 0);
        return mutated;
    }

    private void onItsOwn(byte[] bytes) throws IOException {
        try (RawConnection connection = new RawConnection(server, PATIENCE)) {
            findings.sent(text(bytes), connection.exchangeLast(bytes));
        } catch (SocketTimeoutException e) {
            findings.fault("Neither answered nor closed", text(bytes));
        } catch (IOException | RuntimeException | AssertionError e) {
            findings.fault(e.toString(), text(bytes));
        }
    }

    private void onTheKeptConnection(byte[] bytes) throws IOException {
        if (kept == null) {
            kept = new RawConnection(server, PATIENCE);
        }
        try {
            RawAnswer answer = kept.exchange(bytes);
            findings.sent(text(bytes), answer == null ? List.of() : List.of(answer));
            if (answer == null || answer.isLast()) {
                close();
            }
        } catch (SocketTimeoutException e) {
            findings.fault("Not answered", text(bytes));
            close();
        } catch (SocketException e) {
            findings.sent(text(bytes), List.of());
            close();
        }
    }

    /** A client that makes no mistake is served as ever. */
    private void check() {
        try (McpClient client = new McpClient(server)) {
            client.callTool("list_connections", java.util.Map.of());
        }
    }

    private void close() throws IOException {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
