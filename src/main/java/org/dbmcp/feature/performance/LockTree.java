package org.dbmcp.feature.performance;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dbmcp.database.Fact;

/** Who waits for whom, from those who wait for nobody down. */
final class LockTree {
    private static final int LONGEST_SQL = 80;

    /** In a long queue everybody waits for everybody before: more shows nothing new. */
    private static final int MOST_NODES = 200;

    private final List<Fact> waits;
    private int nodes;

    LockTree(List<Fact> waits) {
        this.waits = waits;
    }

    /** The roots; null when nobody waits. In a circle, whoever is told first stands for a root. */
    List<LockNode> roots() {
        Set<Long> waiting = new LinkedHashSet<>();
        Set<Long> blocking = new LinkedHashSet<>();
        for (Fact each : waits) {
            waiting.add(each.number("id"));
            blocking.add(each.number("blocker"));
        }
        nodes = 0;
        Set<Long> seen = new LinkedHashSet<>();
        List<LockNode> roots = new ArrayList<>();
        for (long id : blocking) {
            if (!waiting.contains(id)) {
                roots.add(node(id, null, seen));
            }
        }
        for (long id : blocking) {
            if (!seen.contains(id) && nodes < MOST_NODES) {
                roots.add(node(id, null, seen));
            }
        }
        return roots.isEmpty() ? null : roots;
    }

    private LockNode node(long id, Fact wait, Set<Long> seen) {
        List<LockNode> below = new ArrayList<>();
        if (seen.add(id)) {
            for (Fact each : waits) {
                if (each.number("blocker") == id && nodes++ < MOST_NODES) {
                    below.add(node(each.number("id"), each, seen));
                }
            }
        }
        return new LockNode(
                id,
                wait == null ? null : wait.text("object"),
                wait == null ? null : wait.text("mode"),
                below.isEmpty() ? null : below);
    }

    /** The same as a few lines of text; null when nobody waits. */
    String text(List<SessionLine> sessions) {
        List<LockNode> roots = roots();
        if (roots == null) {
            return null;
        }
        Map<Long, SessionLine> known =
                sessions.stream().collect(toMap(SessionLine::id, each -> each, (one, two) -> one));
        StringBuilder text = new StringBuilder();
        roots.forEach(each -> write(each, "", known, text));
        return text.toString().stripTrailing();
    }

    private static void write(
            LockNode node, String indent, Map<Long, SessionLine> known, StringBuilder text) {
        SessionLine session = known.get(node.id());
        text.append(indent).append(indent.isEmpty() ? "" : "waits: ").append(node.id());
        if (node.object() != null) {
            text.append(" for ").append(node.object());
        }
        if (session != null) {
            text.append(" (").append(session.user()).append(", ").append(session.state());
            text.append(')');
        }
        if (session != null && session.sql() != null) {
            text.append(' ').append(ShownSql.of(session.sql(), LONGEST_SQL));
        }
        text.append('\n');
        if (node.waiting() != null) {
            node.waiting().forEach(each -> write(each, indent + "  ", known, text));
        }
    }
}
