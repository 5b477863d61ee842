package org.dbmcp.access;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where connections may lead.
 *
 * @param reach what is allowed when nothing more is said
 * @param allowed what is allowed beside that
 * @param denied what is not, even if it is allowed; only a {@code *} yields to what is allowed
 */
public record Destinations(Reach reach, List<Destination> allowed, List<Destination> denied) {
    /** For what an operator wrote down. */
    public static final Destinations ANYWHERE =
            new Destinations(Reach.ANYWHERE, List.of(), List.of());

    /** How far somebody may go. */
    public enum Reach {
        /** Everywhere, without a look. */
        ANYWHERE,
        /** Where a developer's machine gets to. */
        INSIDE,
        /** Where everybody gets to. */
        PUBLIC
    }

    public Destinations {
        allowed = List.copyOf(allowed);
        denied = List.copyOf(denied);
    }

    /** Whether there is anything to check. */
    public boolean isLimited() {
        return reach != Reach.ANYWHERE;
    }

    /** Whether those who may not go somewhere must not learn what is there, either. */
    public boolean isDiscreet() {
        return reach == Reach.PUBLIC;
    }

    /**
     * Whether a socket may go there.
     *
     * @param dialled with the address that the socket will use, and the name that led to it
     */
    public boolean admit(InetSocketAddress dialled) {
        if (!isLimited()) {
            return true;
        }
        Zone zone = Zone.of(dialled.getAddress());
        boolean denial = denied.stream().anyMatch(d -> !d.isEverywhere() && d.matches(dialled));
        if (zone == Zone.NEVER || denial) {
            return false;
        }
        if (allowed.stream().anyMatch(each -> each.matches(dialled))) {
            return true;
        }
        boolean rest = denied.stream().noneMatch(each -> each.matches(dialled));
        return rest && (zone == Zone.PUBLIC || reach == Reach.INSIDE);
    }

    /** All of it in one line, for drivers that make their sockets by a class name and a text. */
    public String text() {
        return reach + ";" + text(allowed) + ";" + text(denied);
    }

    private static String text(List<Destination> destinations) {
        return destinations.stream().map(Destination::text).collect(Collectors.joining(","));
    }

    /**
     * What {@link #text} was made of.
     *
     * @throws RuntimeException when it is anything else
     */
    public static Destinations parse(String text) {
        String[] parts = text.split(";", -1);
        return new Destinations(Reach.valueOf(parts[0]), list(parts[1]), list(parts[2]));
    }

    private static List<Destination> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> Destination.parse(each).orElseThrow())
                .toList();
    }
}
