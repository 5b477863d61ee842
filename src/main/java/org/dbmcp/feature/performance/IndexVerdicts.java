package org.dbmcp.feature.performance;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dbmcp.database.Trial;
import org.dbmcp.failure.Failure;

/** Makes suggestions of wishes: by a trial where there is one, else by statistics. */
final class IndexVerdicts {
    private static final int MOST_REASONS = 3;

    private final IndexWording wording;
    private final Trial trial;
    private final List<String> useless = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** What a trial proved, and what it saves. */
    private record Proven(IndexSuggestion suggestion, double saved) {}

    /**
     * @param trial null where there is none
     */
    IndexVerdicts(IndexWording wording, Trial trial) {
        this.wording = wording;
        this.trial = trial;
    }

    /** The suggestions, those first that are proved, and the best first. */
    List<IndexSuggestion> of(List<IndexWish> wishes) {
        if (wishes.isEmpty() || trial == null || !hasBegun()) {
            return byStatistics(wishes);
        }
        IndexProof proof = new IndexProof(trial);
        List<Proven> proven = new ArrayList<>();
        List<IndexWish> untried = new ArrayList<>();
        for (IndexWish each : wishes) {
            IndexGain gain = proof.of(each, wording.ddl(each.candidate()));
            if (gain == null) {
                untried.add(each);
            } else if (gain.isWorthIt()) {
                proven.add(new Proven(wording.byTrial(each, gain, trial.method()), gain.saved()));
            } else if (each.isLikely()) {
                useless.add(each.label());
            }
        }
        note(proof.reasons());
        return Stream.concat(
                        proven.stream()
                                .sorted(comparingDouble(Proven::saved).reversed())
                                .map(Proven::suggestion),
                        byStatistics(untried).stream())
                .toList();
    }

    private List<IndexSuggestion> byStatistics(List<IndexWish> wishes) {
        return wishes.stream().filter(IndexWish::isLikely).map(wording::byStatistics).toList();
    }

    private boolean hasBegun() {
        try {
            trial.begin();
            return true;
        } catch (Failure e) {
            if (Notebook.ends(e)) {
                throw e;
            }
            note(List.of(Notebook.reason(e)));
            return false;
        }
    }

    private void note(List<String> reasons) {
        if (!useless.isEmpty()) {
            notes.add("No gain by %s: %s".formatted(trial.method(), String.join(", ", useless)));
        }
        if (!reasons.isEmpty()) {
            notes.add(
                    "Not tried by %s: %s"
                            .formatted(
                                    trial.method(),
                                    String.join(
                                            "; ", reasons.stream().limit(MOST_REASONS).toList())));
        }
    }

    /** What was tried in vain, and why something was not tried. */
    List<String> notes() {
        return notes;
    }
}
