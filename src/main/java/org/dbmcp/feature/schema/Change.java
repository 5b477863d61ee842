package org.dbmcp.feature.schema;

/**
 * How an object differs.
 *
 * @param change whether it was added, removed or changed, in these words
 * @param from what it was; {@code null} where it was not. Of a long one only what differs
 * @param to what it is; {@code null} where it is not
 */
record Change(String change, String object, String from, String to) {
    /** Of each side, in characters; a line is shorter still. */
    private static final int LONGEST = 400;

    /**
     * What became of the object; null when nothing did.
     *
     * @param before null where there was none
     * @param after null where there is none
     */
    static Change of(String object, Item before, Item after) {
        if (before == null) {
            return after == null ? null : new Change("added", object, null, cut(after.text()));
        }
        if (after == null) {
            return new Change("removed", object, cut(before.text()), null);
        }
        boolean hidden = before.hidden() || after.hidden();
        String from = (hidden ? before.within(after) : before).text();
        String to = (hidden ? after.within(before) : after).text();
        return from.equals(to) ? null : changed(object, from, to);
    }

    private static Change changed(String object, String from, String to) {
        if (from.length() <= LONGEST && to.length() <= LONGEST) {
            return new Change("changed", object, from, to);
        }
        Difference.Sides sides = new Difference(from, to).sides(LONGEST);
        return new Change("changed", object, sides.from(), sides.to());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Whether it was and is. */
    boolean isOfBoth() {
        return from != null && to != null;
    }

    /** About how many characters it takes in an answer. */
    int size() {
        return 50 + object.length() + length(from) + length(to);
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    /** For people. */
    String line() {
        return switch (change) {
            case "added" -> "+ " + object;
            case "removed" -> "- " + object;
            default -> "~ " + object + ": " + new Difference(from, to).text();
        };
    }
}
