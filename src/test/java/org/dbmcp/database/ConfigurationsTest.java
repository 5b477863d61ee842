package org.dbmcp.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.StoredConnections;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;

class ConfigurationsTest {
    private static final ConnectionSettings SETTINGS = TestDatabases.settings(AccessLevel.FULL);

    private final LocalRegistrations registrations = new LocalRegistrations();
    private final Configurations sut =
            new Configurations(
                    registrations, new StoredConnections(List.of()), new Drivers(List.of()), 2);

    private Set<String> kept() {
        return registrations.imports(Caller.ANONYMOUS).keySet();
    }

    private void remember(boolean overwrite, String name) {
        sut.remember(Caller.ANONYMOUS, Map.of(name, SETTINGS), overwrite);
    }

    @Test
    void givenAsManyAsAreKept_whenAnotherComes_thenIsRefusedAndSaysHowToMakeRoom() {
        // GIVEN
        remember(false, "a");
        remember(false, "b");
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> remember(false, "c"));
        // THEN
        assertEquals(FailureKind.BUSY, failure.kind());
        assertEquals(
                "3 imported configurations would be kept, and 2 is the most", failure.getMessage());
        assertEquals(
                "Import fewer, or over the names of old ones with overwrite: true", failure.hint());
        assertEquals(Set.of("a", "b"), kept());
    }

    @Test
    void givenAsManyAsAreKept_whenOneIsReplaced_thenThereIsRoom() {
        // GIVEN
        remember(false, "a");
        remember(false, "b");
        // WHEN
        remember(true, "b");
        // THEN
        assertEquals(Set.of("a", "b"), kept());
    }

    @Test
    void givenManyAtOnce_whenRememberedUnderOneName_thenOneWins() throws Exception {
        // GIVEN
        List<Callable<Boolean>> racers =
                IntStream.range(0, 50).<Callable<Boolean>>mapToObj(i -> this::wins).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // WHEN
            List<Future<Boolean>> outcomes = threads.invokeAll(racers);
            // THEN
            assertEquals(1, outcomes.stream().filter(Future::resultNow).count());
        }
    }

    private boolean wins() {
        try {
            remember(false, "a");
            return true;
        } catch (Failure taken) {
            return false;
        }
    }
}
