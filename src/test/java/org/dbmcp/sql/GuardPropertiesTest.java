package org.dbmcp.sql;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dbmcp.sql.GuardCases.Case;

/** What no way of writing changes, tried on the statements that are run on real servers as well. */
class GuardPropertiesTest {
    /** A build gives the same verdict twice; GuardStress searches for more. */
    private static final String SEED = "20261124";

    @Property(tries = 4000, seed = SEED)
    void writingARefusedStatementOtherwiseNeverLetsItThrough(
            @ForAll("refused") Case given, @ForAll Random random) {
        GuardProperties.staysRefusedWrittenOtherwise(given, random);
    }

    @Property(tries = 2000, seed = SEED)
    void nestingARefusedStatementNeverLetsItThrough(
            @ForAll("refused") Case given, @ForAll("nests") String nest) {
        GuardProperties.staysRefusedNested(given, nest);
    }

    @Property(tries = 4000, seed = SEED)
    void writingAReadOtherwiseNeverRefusesIt(@ForAll("reads") Case given, @ForAll Random random) {
        GuardProperties.staysReadWrittenOtherwise(given, random);
    }

    @Property(tries = 20_000, seed = SEED)
    void anyTextIsEitherOneReadOrRefused(
            @ForAll("texts") String text, @ForAll("dialects") Dialect dialect) {
        GuardProperties.isOneReadOrRefused(text, dialect);
    }

    /** What PostgreSQL's driver would send as several statements is never taken for one. */
    @Property(tries = 20_000, seed = SEED)
    void theDriverSeesOneStatementWhereWeDo(@ForAll("texts") String text) throws Exception {
        GuardProperties.isOneStatementToTheDriver(text);
    }

    @Provide
    Arbitrary<Case> refused() {
        return Arbitraries.of(GuardCases.refused());
    }

    @Provide
    Arbitrary<Case> reads() {
        return Arbitraries.of(GuardCases.reads());
    }

    @Provide
    Arbitrary<String> nests() {
        return Arbitraries.of(GuardCases.NESTS);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(GuardCases.PIECES)
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Arbitraries.of(GuardCases.DIALECTS);
    }
}
