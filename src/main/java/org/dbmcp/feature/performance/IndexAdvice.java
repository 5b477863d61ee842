package org.dbmcp.feature.performance;

import static java.util.Comparator.comparingDouble;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks the indexes that statements want. */
final class IndexAdvice {
    private static final int MOST = 10;

    private final boolean unlikely;
    private final Map<List<Object>, IndexWish> wishes = new LinkedHashMap<>();

    /**
     * @param unlikely whether those are kept as well that statistics do not speak for
     */
    IndexAdvice(boolean unlikely) {
        this.unlikely = unlikely;
    }

    /** Takes a candidate of a statement, if it is worth it. */
    void add(IndexCandidate candidate, IndexWish.Statement statement) {
        IndexWish wish = IndexWish.of(candidate, statement);
        if (!candidate.isCovered() && (unlikely || wish.isLikely())) {
            wishes.merge(
                    List.of(candidate.table(), IndexCandidate.names(candidate.columns())),
                    wish,
                    IndexWish::and);
        }
    }

    /** The best ones, the best first; none that is a part of another likely one. */
    List<IndexWish> best() {
        List<IndexWish> all = List.copyOf(wishes.values());
        List<IndexWish> likely = all.stream().filter(IndexWish::isLikely).toList();
        return all.stream()
                .filter(each -> likely.stream().noneMatch(each::isPartOf))
                .sorted(comparingDouble(IndexWish::saved).reversed())
                .limit(MOST)
                .toList();
    }
}
