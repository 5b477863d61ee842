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
    private static final int MOST = 300;

    /** Of all changes of an answer together. */
    private static final int MOST_CHARACTERS = 20_000;

    /** The text repeats what is in the list, so that it is short. */
    private static final int MOST_LINES = 30;

    /** So many objects are named of which not all is known. */
    private static final int NAMED = 5;

    static Comparison of(Inventory from, Inventory to) {
        Set<Facet> both = EnumSet.copyOf(from.told());
        both.retainAll(to.told());
        both.removeAll(tooMany(from, to));
        boolean foreign = !from.product().equals(to.product());
        TreeSet<String> names = new TreeSet<>(from.objects().keySet());
        names.addAll(to.objects().keySet());
        List<Change> changes = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (String name : names) {
            Item before = foreign ? Alike.of(from.of(name, both)) : from.of(name, both);
            Item after = foreign ? Alike.of(to.of(name, both)) : to.of(name, both);
            if (before != null && after != null && (before.hidden() || after.hidden())) {
                hidden.add(name);
            }
            if (isPartOfOne(before == null ? after : before, from, to)) {
                continue;
            }
            Optional.ofNullable(Change.of(name, before, after)).ifPresent(changes::add);
        }
        boolean asText = foreign && changes.stream().anyMatch(Change::isOfBoth);
        return new Comparison(changes, notTold(from, to, hidden, asText));
    }

    /** What comes and goes with its table is not told beside it. */
    private static boolean isPartOfOne(Item part, Inventory from, Inventory to) {
        return part != null
                && part.table() != null
                && from.holds(part.table()) != to.holds(part.table());
    }

    private static String notTold(
            Inventory from, Inventory to, List<String> hidden, boolean asText) {
        Stream<String> lacking = Stream.concat(lacking(from, to), lacking(to, from));
        String all =
                Stream.of(
                                Stream.concat(from.unseen().text(), to.unseen().text()),
                                lacking,
                                tooMany(from, to).stream().map(Comparison::tooMany),
                                hidden(hidden),
                                asText ? Stream.of(asText(from, to)) : Stream.<String>empty())
                        .flatMap(each -> each)
                        .collect(joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static String asText(Inventory from, Inventory to) {
        return from.product()
                + " and "
                + to.product()
                + " write types, defaults and expressions in ways of their own: they are compared"
                + " as texts but for well-known names of types; collations and engines are not";
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

    /** The first changes, as many as fit into an answer. */
    List<Change> shown() {
        int left = MOST_CHARACTERS;
        int shown = 0;
        while (shown < Math.min(changes.size(), MOST) && left > 0) {
            left -= changes.get(shown).size();
            shown++;
        }
        return changes.subList(0, shown);
    }

    /** For people: a line for each of the first changes, how many more there are, and notes. */
    String text() {
        Stream<String> lines =
                changes.isEmpty()
                        ? Stream.of("Nothing differs.")
                        : changes.stream().limit(MOST_LINES).map(Change::line);
        Stream<String> more =
                changes.size() > MOST_LINES
                        ? Stream.of("… and " + (changes.size() - MOST_LINES) + " more")
                        : Stream.empty();
        return Stream.of(lines, more, Stream.ofNullable(notTold).map("? "::concat))
                .flatMap(each -> each)
                .collect(joining("\n"));
    }
}
