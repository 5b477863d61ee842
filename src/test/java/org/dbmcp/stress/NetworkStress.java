package org.dbmcp.stress;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dbmcp.it.database.Databases;
import org.dbmcp.it.database.Engine;
import org.dbmcp.it.database.RealDatabases;
import org.dbmcp.it.server.LibertyServer;
import org.dbmcp.it.server.SharedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every fault of a network, at the login, at a statement, and in the midst of its rows. */
@ExtendWith({Databases.class, SharedServer.class})
class NetworkStress {
    /** A statement that resists is cut off three seconds after its deadline. */
    private static final Duration LATEST = Ordeal.BOUND.plusSeconds(4);

    private final RealDatabases databases;
    private final LibertyServer server;
    private final Map<Fault, Times> worst = new EnumMap<>(Fault.class);

    NetworkStress(RealDatabases databases, LibertyServer server) {
        this.databases = databases;
        this.server = server;
    }

    @Test
    void givenAFault_whenItBeginsAtAnyMoment_thenTheCallEndsInTimeAndTheNextOneWorks()
            throws Exception {
        for (Fault fault : Fault.values()) {
            worst.put(fault, new Times());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Ordeal.Moment moment : Ordeal.Moment.values()) {
                List<CompletableFuture<Void>> running = new ArrayList<>();
                for (Engine engine : Engine.values()) {
                    running.add(CompletableFuture.runAsync(() -> all(engine, moment), threads));
                }
                running.forEach(CompletableFuture::join);
            }
        }
        List<String> figures = new ArrayList<>();
        worst.forEach(
                (fault, times) ->
                        figures.add(
                                fault.name().toLowerCase(Locale.ROOT).replace('_', '-')
                                        + " "
                                        + Times.text(times.worst())));
        Reliability.record(
                Trial.NETWORK,
                "each fault at each moment on each product; deadline and connect timeout "
                        + Times.text(Ordeal.BOUND),
                "longest call: " + String.join(", ", figures));
    }

    private void all(Engine engine, Ordeal.Moment moment) {
        for (Fault fault : Fault.values()) {
            try (Client client = new Client(server);
                    Ordeal ordeal = new Ordeal(databases.of(engine), client)) {
                Duration taken = ordeal.longest(fault, moment);
                assertTrue(taken.compareTo(LATEST) < 0, taken::toString);
                worst.get(fault).add(taken);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(fault + " at " + moment + " on " + engine + ": " + e, e);
            }
        }
    }
}
