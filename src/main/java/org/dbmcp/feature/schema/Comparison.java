package org.dbmcp.feature.schema;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dbmcp.driver.Facet;

/**
 * What differs between two schemas.
 *
 * @param changes by the names of objects
 * @param notTold what could not be compared; null for nothing
 */
record Comparison(List<Change> changes, String notTold) {
    /** So many objects are named of which not all is known. */
    private static final int NAMED = 5;

    static Comparison of(Inventory from, Inventory to) {
        Set<Facet> both = EnumSet.copyOf(from.told());
        both.retainAll(to.told());
        both.removeAll(tooMany(from, to));
        TreeSet<String> names = new TreeSet<>(from.objects().keySet());
        names.addAll(to.objects().keySet());
        List<Change> changes = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (String name : names) {
            Item before = from.of(name, both);
            Item after = to.of(name, both);
            if (before != null && after != null && (before.hidden() || after.hidden())) {
                hidden.add(name);
            }
            Optional.ofNullable(Change.of(name, before, after)).ifPresent(changes::add);
        }
        return new Comparison(changes, notTold(from, to, hidden));
    }

    private static String notTold(Inventory from, Inventory to, List<String> hidden) {
        Stream<String> lacking = Stream.concat(lacking(from, to), lacking(to, from));
        String all =
                Stream.of(
                                Stream.concat(from.unseen().text(), to.unseen().text()),
                                lacking,
                                tooMany(from, to).stream().map(Comparison::tooMany),
                                hidden(hidden))
                        .flatMap(each -> each)
                        .collect(joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static Set<Facet> tooMany(Inventory from, Inventory to) {
        Set<Facet> either = EnumSet.noneOf(Facet.class);
        either.addAll(from.tooMany());
        either.addAll(to.tooMany());
        return either;
    }

    private static String tooMany(Facet facet) {
        return "There are more than %s %s: they are not compared"
                .formatted(Inventory.MOST, word(facet));
    }

    /** What one side has that the product of the other has not, so that it says nothing. */
    private static Stream<String> lacking(Inventory side, Inventory other) {
        return side.told().stream()
                .filter(each -> !other.told().contains(each) && side.count(each) > 0)
                .map(
                        each ->
                                "%s lists no %s: %s of %s are not compared"
                                        .formatted(
                                                other.product(),
                                                word(each),
                                                side.count(each),
                                                side.product()));
    }

    private static String word(Facet facet) {
        return facet == Facet.ROUTINES
                ? "functions and procedures"
                : facet.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> hidden(List<String> names) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        String more = names.size() > NAMED ? ", … (" + names.size() + " in all)" : "";
        String named = String.join(", ", names.stream().limit(NAMED).toList());
        return Stream.of("Definitions that are not told are not compared: " + named + more);
    }

    int count(String change) {
        return Math.toIntExact(
                changes.stream().filter(each -> each.change().equals(change)).count());
    }

    /**
     * For people, a line for each.
     *
     * @param most so many of them
     */
    String text(int most) {
        Stream<String> lines =
                changes.isEmpty()
                        ? Stream.of("Nothing differs.")
                        : changes.stream().limit(most).map(Change::line);
        return Stream.concat(lines, Stream.ofNullable(notTold).map("? "::concat))
                .collect(joining("\n"));
    }
}
