package org.dbmcp.it.tools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A value of a type, and what must come of it.
 *
 * @param type of a column; {@code =} for an expression that no column can hold
 * @param literal the value in SQL
 * @param json what the answer must show
 * @param encoding what the answer must say of the column
 * @param find how the row is found by what was shown: {@code =}, {@code -} for not at all, or a
 *     condition in which {@code {c}} is the column
 */
record TypeCase(String type, String literal, String json, String encoding, String find) {
    /** A text many times over, such as {@code «a*3»}. */
    private static final Pattern REPEATED = Pattern.compile("«([^*]+)\\*(\\d+)»");

    /** The cases of these files, in their order. */
    static List<TypeCase> read(String... files) {
        List<TypeCase> cases = new ArrayList<>();
        for (String file : files) {
            text(file)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(TypeCase::of)
                    .forEach(cases::add);
        }
        return cases;
    }

    private static TypeCase of(String line) {
        String[] cells = line.split(" ¦ ", -1);
        String json =
                REPEATED.matcher(cells[2])
                        .replaceAll(each -> each.group(1).repeat(Integer.parseInt(each.group(2))));
        return new TypeCase(cells[0], cells[1], json, cells[3], cells[4]);
    }

    private static String text(String file) {
        try (InputStream in = TypeCase.class.getResourceAsStream("/types/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it needs no column. */
    boolean isExpression() {
        return type.equals("=");
    }

    /** Whether a column of it may hold NULL. */
    boolean isNullable() {
        return !isExpression() && !type.endsWith("serial");
    }

    /** Whether its row can be found again by what was shown of it. */
    boolean isFound() {
        return !find.equals("-");
    }

    /** The condition that finds it, with a placeholder. */
    String condition(String column) {
        return find.equals("=") ? column + " = ?" : "(" + find.replace("{c}", column) + ")";
    }

    /** Short, for a report. */
    String shown() {
        String whole = type + " " + literal;
        return whole.length() > 60 ? whole.substring(0, 60) + "…" : whole;
    }
}
