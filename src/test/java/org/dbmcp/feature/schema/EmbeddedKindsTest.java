package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.dbmcp.database.RichSchema;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
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
}
