package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.dbmcp.feature.Bench;

/** Runs a statement that MySQL or MariaDB prepares, and asks what was costly meanwhile. */
final class Prepared {
    /** What is shown is without its values, as with statements that are not prepared. */
    private static final String SQL =
            "SELECT p.id FROM prepared p WHERE p.id > ? AND 'se''cret\\'s' <> \"it's secret\" AND 0x1F < 77";

    private Prepared() {}

    static JsonObject asked(Bed bed) throws SQLException {
        bed.execute(
                "CREATE TABLE prepared (id INT PRIMARY KEY)",
                "INSERT INTO prepared VALUES (1), (2), (3)");
        try (Connection connection = bed.database().connect("useServerPrepStmts=true");
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            for (int i = 0; i < 5; i++) {
                statement.setInt(1, 1);
                statement.executeQuery().close();
            }
            TopQueries sut = new TopQueries(bed.databases, Bench.QUERIES);
            String asked = "{'connection':'%s','limit':50}".formatted(bed.name);
            return Bench.text(Bench.call(sut, asked));
        }
    }

    static void assertCounted(JsonObject answer) {
        List<JsonObject> found =
                answer.getJsonArray("queries").getValuesAs(JsonObject.class).stream()
                        .filter(
                                each ->
                                        each.getString("sql")
                                                .replace("`", "")
                                                .contains("FROM prepared p"))
                        .toList();
        assertEquals(1, found.size(), answer::toString);
        assertFalse(found.getFirst().getString("sql").matches("(?s).*(cret|it's|1F|77).*"));
        assertEquals(5, found.getFirst().getInt("calls"), answer::toString);
        assertEquals(10, found.getFirst().getInt("rows"), answer::toString);
        assertTrue(answer.getJsonArray("notes").toString().contains("prepare"), answer::toString);
    }
}
