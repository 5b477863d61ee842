package org.dbmcp.feature.performance;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dbmcp.database.Fact;

/**
 * The sessions of a database that do something, or keep others from it.
 *
 * @param database its name; sessions of others are shown only when they hold locks here
 * @param sessions as the catalogue tells them
 * @param waits who waits for whom
 * @param transactions which are open
 * @param programs what sessions call themselves
 */
record SessionList(
        String database,
        List<Fact> sessions,
        List<Fact> waits,
        List<Fact> transactions,
        List<Fact> programs) {
    private static final double MILLIS = 1000;

    /** With what the connector puts before it; nobody hides a statement by a comment. */
    private static final Pattern OURS =
            Pattern.compile("(?:SET STATEMENT [\\w=., ]+ FOR )?SHOW FULL PROCESSLIST");

    /** The longest running first; those that block others stay, however short. */
    List<SessionLine> lines(long minMs) {
        Set<Long> blockers = ids(waits, "blocker");
        Set<Long> waiting = ids(waits, "id");
        Set<Long> open = ids(transactions, "id");
        Map<Long, String> names =
                programs.stream()
                        .filter(each -> each.text("application") != null)
                        .collect(
                                toMap(
                                        each -> each.number("id"),
                                        each -> each.text("application"),
                                        (one, other) -> one));
        return sessions.stream()
                .filter(each -> isShown(each, blockers, waiting, open))
                .map(each -> line(each, open, names))
                .filter(each -> blockers.contains(each.id()) || isLong(each, minMs))
                .sorted(comparing(SessionLine::runningMs, nullsFirst(naturalOrder())).reversed())
                .toList();
    }

    private static Set<Long> ids(List<Fact> facts, String key) {
        return facts.stream().map(each -> each.number(key)).collect(toSet());
    }

    private static boolean isLong(SessionLine line, long minMs) {
        return minMs <= 0 || (line.runningMs() != null && line.runningMs() >= minMs);
    }

    private boolean isShown(Fact session, Set<Long> blockers, Set<Long> waiting, Set<Long> open) {
        long id = session.number("id");
        if (blockers.contains(id) || waiting.contains(id)) {
            return true;
        }
        String db = session.text("db");
        boolean here = db == null || database == null || db.equalsIgnoreCase(database);
        return here && !isOurQuestion(session) && SessionStates.matters(state(session, open));
    }

    /** MariaDB lists the session that asks; nothing else would say that this is it. */
    private static boolean isOurQuestion(Fact session) {
        return OURS.matcher(String.valueOf(session.text("info")).strip()).matches();
    }

    private static String state(Fact session, Set<Long> open) {
        return SessionStates.of(session.text("command"), open.contains(session.number("id")));
    }

    private SessionLine line(Fact session, Set<Long> open, Map<Long, String> names) {
        long id = session.number("id");
        String application = session.text("application");
        double seconds = session.decimal("time");
        List<Long> blockedBy =
                waits.stream()
                        .filter(each -> each.number("id") == id)
                        .map(each -> each.number("blocker"))
                        .distinct()
                        .toList();
        return new SessionLine(
                id,
                session.text("user"),
                application == null ? names.get(id) : application,
                state(session, open),
                ShownSql.of(session.text("info")),
                Double.isNaN(seconds) ? null : Math.max(0, Math.round(seconds * MILLIS)),
                named(session.text("state")),
                blockedBy.isEmpty() ? null : blockedBy);
    }

    private static String named(String event) {
        return event == null || event.isBlank() ? null : event;
    }
}
