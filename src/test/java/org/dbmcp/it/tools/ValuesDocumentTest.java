package org.dbmcp.it.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of docs/values.md are the cases that the servers are held to. */
class ValuesDocumentTest {
    private static final Path PAGE = Path.of("docs", "values.md");
    private static final Path MADE = Path.of("target", "values.md");
    private static final String BEGIN = "<!-- written by ValuesDocumentTest -->\n";
    private static final String END = "<!-- end -->";
    private static final int LONGEST = 120;

    @Test
    void givenTheCasesOfAllTypes_whenWritten_thenThePageHasThem() throws IOException {
        // GIVEN
        Map<String, List<TypeCase>> products = new LinkedHashMap<>();
        products.put("PostgreSQL", TypeCase.read("postgresql.txt"));
        products.put("MySQL and MariaDB", TypeCase.read("mysql-family.txt"));
        products.put("MySQL alone", TypeCase.read("mysql.txt"));
        products.put("MariaDB alone", TypeCase.read("mariadb.txt"));
        products.put("H2", TypeCase.read("h2.txt"));
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        // WHEN
        StringBuilder tables = new StringBuilder();
        products.forEach((product, cases) -> write(tables, product, cases));
        String sut = page.substring(0, begin) + tables + page.substring(page.indexOf(END));
        Files.writeString(MADE, sut);
        // THEN
        assertEquals(sut, page, "the page is stale: the right one is " + MADE);
    }

    private static void write(StringBuilder out, String product, List<TypeCase> cases) {
        out.append("\n### ").append(product).append('\n');
        out.append("| Type | Value in SQL | In JSON | `encoding` | Found again by |\n");
        out.append("|---|---|---|---|---|\n");
        for (TypeCase each : cases) {
            out.append("| ")
                    .append(each.isExpression() ? "(an expression)" : code(each.type()))
                    .append(" | ")
                    .append(code(each.literal()))
                    .append(" | ")
                    .append(code(each.json()))
                    .append(" | ")
                    .append(each.encoding())
                    .append(" | ")
                    .append(found(each.find()))
                    .append(" |\n");
        }
    }

    private static String found(String condition) {
        return switch (condition) {
            case "=" -> "`= ?`";
            case "-" -> "";
            default -> code(condition.replace("{c}", "c"));
        };
    }

    /** In two back quotes, for MySQL's names have one, and cut: a table is no place for 10 KiB. */
    private static String code(String text) {
        String cut =
                text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (cut here only)";
        return "`` " + cut.replace("|", "\\|") + " ``";
    }
}
