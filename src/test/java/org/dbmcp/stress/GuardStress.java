package org.dbmcp.stress;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.dbmcp.sql.GuardCases;
import org.dbmcp.sql.GuardCases.Case;
import org.dbmcp.sql.GuardProperties;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The properties of the guard with another seed each time, and far more tries than a build has. */
class GuardStress {
    private static final int MOST_TRIES = 5_000_000;
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final int MOST_PIECES = 14;

    private final long seed = new SecureRandom().nextLong();
    private final Random random = new Random(seed);
    private final List<Case> refused = GuardCases.refused();
    private final List<Case> reads = GuardCases.reads();

    @Test
    void givenRandomStatements_whenJudged_thenNoWritingChangesTheVerdict() throws Exception {
        // GIVEN
        System.out.println("Seed of the statements: " + seed);
        long start = System.nanoTime();
        int tries = 0;
        int judged = 0;

        // WHEN
        while (tries < MOST_TRIES && System.nanoTime() - start < MOST.toNanos()) {
            tries++;
            judged += holds() ? 1 : 0;
        }

        // THEN
        Reliability.record(
                Trial.GUARD,
                "%,d random writings, nestings and texts in %d s; seed %d"
                        .formatted(tries, (System.nanoTime() - start) / 1_000_000_000, seed),
                "%,d judged; 0 that were refused accepted, 0 that read refused".formatted(judged));
    }

    /** Whether there was something to say about the statement. */
    private boolean holds() throws Exception {
        try {
            check();
            return true;
        } catch (TestAbortedException notMeant) {
            return false;
        } catch (Exception | Error e) {
            throw new AssertionError("With the seed " + seed + ": " + e.getMessage(), e);
        }
    }

    /** Each property as often among fifty tries as in the build. */
    private void check() throws Exception {
        int choice = random.nextInt(50);
        if (choice < 4) {
            GuardProperties.staysRefusedWrittenOtherwise(pick(refused), random);
        } else if (choice < 6) {
            GuardProperties.staysRefusedNested(pick(refused), pick(GuardCases.NESTS));
        } else if (choice < 10) {
            GuardProperties.staysReadWrittenOtherwise(pick(reads), random);
        } else if (choice < 30) {
            GuardProperties.isOneReadOrRefused(text(), pick(GuardCases.DIALECTS));
        } else {
            GuardProperties.isOneStatementToTheDriver(text());
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(MOST_PIECES + 1); i > 0; i--) {
            text.append(pick(GuardCases.PIECES));
        }
        return text.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
