package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EmbeddedSuggestIndexesTest extends SuggestIndexesContract {
    @Override
    protected Bed bed() {
        return Bed.embedded();
    }

    @Override
    protected String forget(String table, String column) {
        return "ALTER TABLE %s ALTER COLUMN %s SELECTIVITY 50".formatted(table, column);
    }

    @Test
    void givenFewValuesWithoutShares_whenAsked_thenTheFigureSaysWhatItTakesForTrue()
            throws SQLException {
        // GIVEN
        bed.execute(
                "CREATE TABLE few AS SELECT id, MOD(id, 90) AS kind FROM sale",
                "ALTER TABLE few ALTER COLUMN kind SELECTIVITY 1");
        // WHEN
        JsonObject answer = answer(",'sql':['SELECT * FROM few WHERE kind = 1']");
        // THEN
        String reason = answer.getJsonArray("suggestions").getJsonObject(0).getString("reason");
        assertTrue(reason.endsWith("read now; if all values are as common"), reason);
    }

    @Override
    protected boolean tellsShares() {
        return false;
    }

    /** H2 counts by itself, and lets administrators ask for it. */
    @Override
    protected String analyze(String table) {
        return "SELECT COUNT(*) FROM " + table;
    }
}
