package org.dbmcp.database;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which names somebody may have meant by a name that there is not. */
public final class SimilarNames {
    /** More would be no help. */
    public static final int MOST = 3;

    private SimilarNames() {}

    /** Those that differ in a third of their letters at most, the most similar first. */
    public static List<String> of(String name, Collection<String> names) {
        String wanted = folded(name);
        int allowed = Math.max(1, wanted.length() / 3);
        return names.stream()
                .distinct()
                .filter(each -> Math.abs(each.length() - wanted.length()) <= allowed)
                .map(each -> new Candidate(each, distance(wanted, folded(each))))
                .filter(each -> each.distance() <= allowed)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    /** A name and how far it is off. */
    private record Candidate(String name, int distance) {}

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** How many letters must be put in, left out, changed or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] current = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(last[j], current[j - 1]) + 1;
                current[j] = Math.min(least, last[j - 1] + change);
                if (swapped(one, i, other, j)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            int[] reused = before;
            before = last;
            last = current;
            current = reused;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
