package org.dbmcp.feature.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.Fact;

/** Which of the terms, and which of their words, nothing that was found has to do with. */
record Missed(List<Term> terms, Collection<Found> found) {
    /** Shorter words of a sentence are like too many names. */
    private static final int SHORTEST_WORD = 5;

    /** What is to be looked for nearby, and how many words were looked for beside it. */
    Map<Term, Integer> all() {
        Map<Term, Integer> all = new LinkedHashMap<>();
        for (Term term : terms) {
            if (found.stream().noneMatch(each -> term.score(each.fact()) != null)) {
                all.put(bare(term), 0);
            }
            if (term.words().size() > 1) {
                term.words().stream()
                        .filter(each -> each.length() >= SHORTEST_WORD)
                        .map(Term::of)
                        .filter(word -> found.stream().noneMatch(each -> knows(each.fact(), word)))
                        .forEach(each -> all.putIfAbsent(each, term.words().size() - 1));
            }
        }
        return all;
    }

    /** Of a name with its schema the name. */
    private static Term bare(Term term) {
        return term.addresses().stream()
                .filter(each -> each.parts().size() > 1)
                .map(each -> Term.of(each.parts().getLast()))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(term);
    }

    private static boolean knows(Fact fact, Term word) {
        return word.score(fact) != null || word.isIn(fact.text("parent"));
    }
}
