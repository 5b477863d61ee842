package org.dbmcp.feature.performance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.dbmcp.access.Caller;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;

/** Checks every database that a caller has a name for, a few at a time. */
final class HealthOfAll {
    /** Others need sessions as well. */
    private static final int AT_A_TIME = 8;

    private final DatabaseManager databases;

    HealthOfAll(DatabaseManager databases) {
        this.databases = databases;
    }

    /** Open connections first, then configurations that are not open. */
    private Set<String> names(Caller caller) {
        Set<String> names = new LinkedHashSet<>();
        databases.list(caller).stream().map(Database::name).forEach(names::add);
        databases.stored().all().forEach(each -> names.add(each.name()));
        return names;
    }

    /** A report for each, open connections first. */
    List<HealthReport> reports(Caller caller, Function<String, HealthReport> check) {
        List<Future<HealthReport>> started = new ArrayList<>();
        Semaphore turns = new Semaphore(AT_A_TIME);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String name : names(caller)) {
                started.add(threads.submit(() -> inTurn(turns, name, check)));
            }
            List<HealthReport> reports = new ArrayList<>();
            for (Future<HealthReport> each : started) {
                reports.add(each.get());
            }
            return reports;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(FailureKind.CANCELLED, "The call was cancelled", e);
        } catch (ExecutionException | CancellationException e) {
            throw new Failure(FailureKind.INTERNAL, "A check ended without a report", e);
        }
    }

    private static HealthReport inTurn(
            Semaphore turns, String name, Function<String, HealthReport> check)
            throws InterruptedException {
        turns.acquire();
        try {
            return attempt(name, check);
        } finally {
            turns.release();
        }
    }

    private static HealthReport attempt(String name, Function<String, HealthReport> check) {
        try {
            return check.apply(name);
        } catch (Failure e) {
            return new HealthReport(name, e.getMessage(), List.of(), null, null);
        }
    }
}
