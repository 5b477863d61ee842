package org.dbmcp.feature.performance;

import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dbmcp.failure.Failure;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.Test;

class EmbeddedCancelQueryTest {
    @Test
    void givenADatabaseInThisProcess_whenCancelled_thenAllSessionsAreOurs() {
        // GIVEN
        try (Bed bed = Bed.embedded()) {
            CancelQuery sut = new CancelQuery(bed.databases, Bench.QUERIES);
            String arguments = "{'connection':'" + bed.name + "','id':1}";
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> Bench.call(sut, arguments));
            // THEN
            assertEquals(NOT_SUPPORTED, failure.kind());
            assertEquals("H2 has no sessions here but this server's", failure.getMessage());
        }
    }
}
