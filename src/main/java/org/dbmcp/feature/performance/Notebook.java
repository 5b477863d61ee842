package org.dbmcp.feature.performance;

import static org.dbmcp.failure.FailureKind.BUSY;
import static org.dbmcp.failure.FailureKind.CANCELLED;
import static org.dbmcp.failure.FailureKind.DATABASE_UNREACHABLE;
import static org.dbmcp.failure.FailureKind.POOL_EXHAUSTED;
import static org.dbmcp.failure.FailureKind.TIMED_OUT;
import static org.dbmcp.failure.FailureKind.UNKNOWN_CONNECTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;

/** Asks questions of a visit that may be refused, and notes what was. */
final class Notebook {
    /** After these there is nobody left to ask. */
    private static final Set<FailureKind> LAST =
            Set.of(
                    TIMED_OUT,
                    CANCELLED,
                    DATABASE_UNREACHABLE,
                    POOL_EXHAUSTED,
                    BUSY,
                    UNKNOWN_CONNECTION);

    private static final String SAID = "query error: ";

    private final Catalogue catalogue;
    private final List<String> notes = new ArrayList<>();

    Notebook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether an answer to this question failed for good. */
    static boolean ends(Failure failure) {
        return LAST.contains(failure.kind());
    }

    /** What the database said, without where it said so. */
    static String reason(Failure failure) {
        String message = failure.getMessage();
        int words = message.indexOf(SAID);
        return words < 0 ? message : message.substring(words + SAID.length());
    }

    /** The facts; none where the product has no such thing, or refuses, which is noted. */
    List<Fact> ask(Facet facet, String what) {
        if (!catalogue.has(facet)) {
            return List.of();
        }
        try {
            return catalogue.all(facet, Map.of());
        } catch (Failure e) {
            if (ends(e)) {
                throw e;
            }
            notes.add("No " + what + ": " + reason(e));
            return List.of();
        }
    }

    /**
     * Notes it when the login does not see what others do, or nobody does.
     *
     * @return why it does not see others; null when it does
     * @throws Failure when the database cannot be asked
     */
    String look() {
        if (!catalogue.has(Facet.SIGHT)) {
            return null;
        }
        String blind = null;
        for (Fact sight : catalogue.all(Facet.SIGHT, Map.of())) {
            if (!sight.is("complete")) {
                String remedy = sight.text("remedy");
                blind =
                        "This login may see its own sessions only"
                                + (remedy == null ? "" : "; as an administrator: " + remedy);
                notes.add(blind);
            }
            if (sight.text("missing") != null) {
                notes.add(sight.text("missing"));
            }
        }
        return blind;
    }

    /** Notes something else; nothing when it is null. */
    void add(String note) {
        if (note != null) {
            notes.add(note);
        }
    }

    /** What could not be told; null when all was. */
    List<String> notes() {
        return notes.isEmpty() ? null : List.copyOf(notes);
    }
}
