package org.dbmcp.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds in which all sides of a workload take turns, so that all of them see the same machine.
 *
 * @param rounds how many count
 * @param warming rounds before that do not
 * @param time how long a side calls in a round
 */
record Course(int rounds, int warming, Duration time) {
    /** The middle round of each side. */
    Map<String, Figures> run(Map<String, Side> sides, int callers) throws Exception {
        Map<String, List<Figures>> all = new LinkedHashMap<>();
        for (int round = 0; round < warming + rounds; round++) {
            for (Map.Entry<String, Side> side : sides.entrySet()) {
                Figures figures = Load.run(side.getValue(), callers, time);
                if (round >= warming) {
                    all.computeIfAbsent(side.getKey(), name -> new ArrayList<>()).add(figures);
                }
            }
        }
        Map<String, Figures> middle = new LinkedHashMap<>();
        all.forEach((name, figures) -> middle.put(name, Figures.middle(figures)));
        return middle;
    }
}
