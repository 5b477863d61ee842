package org.dbmcp.stress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The table of docs/reliability.md: one row for each trial that ever ran, the newest figure. */
final class Reliability {
    private static final Path PAGE = Path.of("docs", "reliability.md");
    private static final String BEGIN = "<!-- written by -Pstress -->\n";
    private static final String END = "<!-- end -->";

    private Reliability() {}

    /**
     * Puts what a trial reached into its row. To be called only when the promise was kept.
     *
     * @param done what was done, in short
     * @param figure what was measured, with units
     */
    static synchronized void record(Trial trial, String done, String figure) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        Map<Trial, String> rows = rows(page.substring(begin, end));
        rows.put(trial, row(trial.title(), done, figure, trial.promise()));
        String table =
                row("Trial", "What was done", "Reached", "Promise")
                        + "|---|---|---|---|\n"
                        + String.join("", rows.values());
        Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
        System.out.println(trial.title() + ": " + figure);
    }

    private static Map<Trial, String> rows(String table) {
        return table.lines()
                .map(Reliability::known)
                .filter(Objects::nonNull)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (first, second) -> second,
                                () -> new EnumMap<>(Trial.class)));
    }

    private static Map.Entry<Trial, String> known(String row) {
        for (Trial each : Trial.values()) {
            if (row.startsWith("| " + each.title() + " |")) {
                return Map.entry(each, row + "\n");
            }
        }
        return null;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
