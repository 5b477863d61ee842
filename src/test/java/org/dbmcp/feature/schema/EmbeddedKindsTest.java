package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.RichSchema;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Has no partitions; its functions and triggers are Java, which no login here may run. */
class EmbeddedKindsTest extends KindsContract {
    EmbeddedKindsTest() throws SQLException {
        super(RichSchema.embedded());
    }

    @Override
    Map<String, List<String>> kinds() {
        return Map.of("type", List.of("postal"), "sequence", List.of("ticket_numbers"));
    }

    @Override
    List<String> partitions() {
        return List.of();
    }

    @Override
    String domain() {
        return "POSTAL";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE ALIAS twice FOR 'java.lang.Math.abs'",
                "CREATE TRIGGER stamp BEFORE INSERT ON orders CALL 'org.h2.Stamp'"
            })
    void givenALoginOfFullAccess_whenItMakesAFunctionOrATrigger_thenOnlyAdministratorsMay(
            String sql) {
        // GIVEN
        // WHEN
        Failure failure = assertThrows(Failure.class, () -> RichSchema.run(database(), sql));
        // THEN
        assertEquals(FailureKind.ACCESS_DENIED, failure.kind());
    }

    @Test
    void givenATableThatWasNotAnalyzed_whenDescribed_thenNoDefaultIsTakenForAFact() {
        // GIVEN
        // WHEN
        JsonObject table = described("orders", "'statistics':true");
        // THEN
        assertTrue(table.getString("notTold").startsWith("H2 tells no null shares"));
        assertFalse(table.get("statistics").toString().contains("distinct"), table::toString);
    }
}
