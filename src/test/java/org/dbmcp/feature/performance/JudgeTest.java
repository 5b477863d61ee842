package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.dbmcp.database.Fact;
import org.junit.jupiter.api.Test;

/** Verdicts on readings that no test can wait for. */
class JudgeTest {
    private static CheckResult of(HealthCheck check, Fact... facts) {
        return new Judge(check).of(List.of(facts), null);
    }

    private static Fact open(long id, double seconds, boolean idle) {
        return new Fact(Map.of("id", id, "time", seconds, "idle", idle));
    }

    @Test
    void givenTransactionsOfManyAges_whenJudged_thenTheOldestDecides() {
        // GIVEN
        Fact[] facts = {open(7, 301, false), open(8, 4000, true), open(9, 299.9, true)};
        // WHEN
        CheckResult sut = of(HealthCheck.LONG_TRANSACTIONS, facts);
        // THEN
        assertEquals(Verdict.CRITICAL, sut.verdict());
        assertEquals("4000 s", sut.figure());
        assertEquals(List.of("session 8: 4000 s, idle", "session 7: 301 s"), sut.subjects());
    }

    @Test
    void givenASessionThatWaitsForTwo_whenJudged_thenItCountsOnce() {
        // GIVEN
        Fact[] facts = {waits(8, 7), waits(9, 7), waits(9, 8)};
        // WHEN
        CheckResult sut = of(HealthCheck.LOCK_WAITS, facts);
        // THEN
        assertEquals("2 waiting", sut.figure());
    }

    private static Fact waits(long id, long blocker) {
        return new Fact(Map.of("id", id, "blocker", blocker));
    }

    @Test
    void givenAWideKeyNearItsEnd_whenJudged_thenTheRemedyIsNotToWidenItAlone() {
        // GIVEN
        Fact fact = new Fact(Map.of("subject", "t.id", "figure", 99.0));
        // WHEN
        CheckResult sut = of(HealthCheck.SEQUENCES, fact);
        // THEN
        assertEquals(
                "Make the column and its sequence bigint; if they are already, look for a stray"
                        + " high number, and start again below it",
                sut.action());
    }

    @Test
    void givenOneThatStandsStillAndOneThatIsNotTold_whenJudged_thenTheFirstDecides() {
        // GIVEN
        Fact stopped = new Fact(Map.of("subject", "slot a", "stopped", true));
        Fact unknown = new Fact(Map.of("subject", "slot b", "detail", "nobody reads it"));
        // WHEN
        CheckResult sut = of(HealthCheck.REPLICATION, unknown, stopped);
        // THEN
        assertEquals(Verdict.CRITICAL, sut.verdict());
        assertEquals("stopped", sut.figure());
        assertEquals(List.of("slot a: stopped", "slot b, nobody reads it"), sut.subjects());
    }

    @Test
    void givenOnlyWhatIsNotTold_whenJudged_thenUnknownAndWhy() {
        // GIVEN
        Fact fact = new Fact(Map.of("subject", "slot b", "detail", "since when is not told"));
        // WHEN
        CheckResult sut = of(HealthCheck.REPLICATION, fact);
        // THEN
        assertEquals(Verdict.UNKNOWN, sut.verdict());
        assertEquals("slot b: since when is not told", sut.why());
        assertNull(sut.figure());
    }

    @Test
    void givenMariaDbsThreads_whenJudged_thenEachThatRestsIsCritical() {
        // GIVEN
        Fact runs =
                new Fact(
                        Map.of(
                                "connectionName", "a",
                                "slaveIoRunning", "Yes",
                                "slaveSqlRunning", "Yes",
                                "secondsBehindMaster", 31L));
        Fact idle =
                new Fact(
                        Map.of(
                                "connectionName", "b",
                                "slaveIoRunning", "Yes",
                                "slaveSqlRunning", "No"));
        // WHEN
        CheckResult late = of(HealthCheck.REPLICATION, runs);
        CheckResult both = of(HealthCheck.REPLICATION, runs, idle);
        // THEN
        assertEquals(Verdict.WARNING, late.verdict());
        assertEquals(List.of("replication a: 31 s"), late.subjects());
        assertEquals(
                "replication b: stopped, does not apply what it gets", both.subjects().getFirst());
    }

    @Test
    void givenACacheThatMisses_whenJudged_thenLessIsWorse() {
        // GIVEN
        // WHEN
        CheckResult sut = of(HealthCheck.CACHE_HITS, new Fact(Map.of("figure", 79.9)));
        // THEN
        assertEquals(Verdict.CRITICAL, sut.verdict());
        assertEquals("79.9 %", sut.figure());
    }

    @Test
    void givenTooFewReads_whenTheCacheIsJudged_thenItSaysWhyThereIsNoFigure() {
        // GIVEN
        Judge sut = new Judge(HealthCheck.CACHE_HITS);
        // WHEN
        CheckResult result = sut.of(List.of(), null);
        // THEN
        assertEquals(Verdict.OK, result.verdict());
        assertEquals("none: too few reads since the start to tell", result.figure());
    }
}
