package org.dbmcp.feature.schema;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;

/**
 * How well something fits.
 *
 * @param missing words that were looked for and are not there
 * @param match why the others are; null where nothing was looked for
 */
record Score(int missing, Match match) implements Comparable<Score> {
    private static final Comparator<Score> ORDER =
            Comparator.comparingInt(Score::missing)
                    .thenComparing(Score::match, nullsFirst(naturalOrder()));

    /** Of whatever nobody looked for by words. */
    static final Score ANY = new Score(0, null);

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
