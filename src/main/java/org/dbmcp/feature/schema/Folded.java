package org.dbmcp.feature.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.Fact;

/** Things of which the catalogue tells a line for each of their columns. */
final class Folded {
    private Folded() {}

    /**
     * One map for each thing, its columns as a list in their order.
     *
     * @param lists which values make a list, and what it is called
     * @param left which values are left out
     */
    static List<Map<String, Object>> of(
            Collection<Fact> lines, Map<String, String> lists, String... left) {
        Map<List<String>, Map<String, Object>> things = new LinkedHashMap<>();
        for (Fact line : lines) {
            Map<String, Object> thing =
                    things.computeIfAbsent(key(line), any -> begun(line, lists, left));
            lists.forEach((value, list) -> add(thing, list, line.values().get(value)));
        }
        return List.copyOf(things.values());
    }

    private static List<String> key(Fact line) {
        return List.of(
                String.valueOf(line.text("schema")),
                String.valueOf(line.text("table")),
                String.valueOf(line.text("name")));
    }

    private static Map<String, Object> begun(Fact line, Map<String, String> lists, String... left) {
        Map<String, Object> thing = new LinkedHashMap<>(line.without(left));
        thing.keySet().removeAll(lists.keySet());
        lists.values().forEach(list -> thing.put(list, new ArrayList<>()));
        return thing;
    }

    @SuppressWarnings("unchecked") // put there by begun()
    private static void add(Map<String, Object> thing, String list, Object value) {
        ((List<Object>) thing.get(list)).add(value);
    }
}
