package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.dbmcp.database.Fact;
import org.junit.jupiter.api.Test;

class LockTreeTest {
    @Test
    void givenABlockerThatRunsNothing_whenWritten_thenWithoutAStatement() {
        // GIVEN
        Fact wait = new Fact(Map.of("id", 20L, "blocker", 19L, "object", "d.t"));
        LockTree sut = new LockTree(List.of(wait));
        // WHEN
        String text =
                sut.text(
                        List.of(
                                session(19, "idle in transaction", null),
                                session(20, "active", "DELETE FROM t")));
        // THEN
        assertEquals(
                "19 (test, idle in transaction)\n  waits: 20 for d.t (test, active) DELETE FROM t",
                text);
    }

    private static SessionLine session(long id, String state, String sql) {
        return new SessionLine(id, "test", null, state, sql, null, null, null);
    }
}
