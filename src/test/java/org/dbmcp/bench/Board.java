package org.dbmcp.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of docs/performance.md, printed row by row while the bench runs. */
final class Board {
    static final String OURS = "ours";
    static final String CONTAINER = "container";
    static final String JDBC = "JDBC";
    static final String ROWS = "JDBC alone";
    static final List<String> PEERS = List.of("original, stdio", "DBHub", "Toolbox");

    private static final Path PAGE = Path.of("docs", "performance.md");
    private static final String BEGIN = "<!-- written by -Pbench -->\n";
    private static final String END = "<!-- end -->";

    private final PrintStream out;
    private final List<String> rates = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final StringBuilder plot = new StringBuilder();

    Board(PrintStream out) {
        this.out = out;
        add(
                rates,
                "Workload | Callers | Calls/s | p50 | p99 | Container floor | JDBC floor | JDBC to JSON floor"
                        + " | Of the combined floor | Goal | "
                        + String.join(" | ", PEERS)
                        + " | Times the best of them");
        rates.add("|---|" + "---:|".repeat(10 + PEERS.size()));
        add(others, "Measured | Reached | Goal");
        others.add("|---|---|---|");
    }

    /** A workload; the goal is a share of what both floors cost together. */
    void rate(String name, int callers, int goal, Map<String, Figures> figures) {
        Figures ours = figures.get(OURS);
        Figures container = figures.get(CONTAINER);
        Figures jdbc = figures.get(JDBC);
        double floor =
                jdbc == null ? container.rate() : 1 / (1 / container.rate() + 1 / jdbc.rate());
        StringBuilder row = new StringBuilder();
        row.append(name).append(" | ").append(callers);
        row.append(" | ").append(number(ours.rate()));
        row.append(" | ").append(time(ours.p50())).append(" | ").append(time(ours.p99()));
        row.append(" | ").append(number(container.rate()));
        Figures rows = figures.get(ROWS);
        row.append(" | ").append(rows == null ? "" : number(rows.rate()));
        row.append(" | ").append(jdbc == null ? "" : number(jdbc.rate()));
        row.append(" | ").append(Math.round(100 * ours.rate() / floor)).append(" %");
        row.append(" | ").append(goal).append(" %");
        for (String peer : PEERS) {
            Figures theirs = figures.get(peer);
            row.append(" | ").append(theirs == null ? "" : number(theirs.rate()));
        }
        double best =
                PEERS.stream()
                        .filter(figures::containsKey)
                        .mapToDouble(peer -> figures.get(peer).rate())
                        .max()
                        .orElse(0);
        row.append(" | ").append(best == 0 ? "" : ratio(ours.rate() / best));
        add(rates, row.toString());
    }

    /** Anything else. */
    void other(String what, String reached, String goal) {
        add(others, what + " | " + reached + " | " + goal);
    }

    /**
     * A line; it shows nothing but its shape, for the figures stand in the table.
     *
     * @param at what the values belong to, from left to right
     */
    void plot(String title, String of, List<Integer> at, String unit, List<Double> values) {
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<String> told =
                values.stream().map(each -> String.format(Locale.ROOT, "%.2f", each)).toList();
        plot.append("\n```mermaid\nxychart-beta\n")
                .append("  title \"%s\"\n".formatted(title))
                .append("  x-axis \"%s\" %s\n".formatted(of, at))
                .append("  y-axis \"%s\" 0 --> %.1f\n".formatted(unit, 1.2 * most))
                .append("  line [%s]\n```\n".formatted(String.join(", ", told)));
    }

    private void add(List<String> table, String row) {
        table.add("| " + row + " |");
        out.println(table.getLast());
    }

    /** Both tables in the place of the ones that are in the page. */
    void write(String machine) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        String tables = String.join("\n", rates) + "\n\n" + String.join("\n", others) + "\n";
        String text = machine + "\n\n" + tables + plot;
        Files.writeString(PAGE, page.substring(0, begin) + text + page.substring(end));
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String number(double value) {
        return value < 100
                ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    static String time(double micros) {
        return micros < 1_000
                ? Math.round(micros) + " µs"
                : String.format(Locale.ROOT, "%.1f ms", micros / 1_000);
    }
}
