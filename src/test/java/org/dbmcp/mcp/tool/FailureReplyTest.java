package org.dbmcp.mcp.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.mcp.Content;
import org.junit.jupiter.api.Test;

class FailureReplyTest {
    @Test
    void givenEveryDetail_whenWorded_thenAllInOrder() {
        // GIVEN
        var failure =
                new Failure(FailureKind.SQL_INVALID, "Query failed")
                        .withSqlState("42601")
                        .at(8, "line 1: SELECT x\n               ^")
                        .withHint("Mind the comma");
        // WHEN
        var done = FailureReply.of(failure, Map.of("query", "q", "connection", "c"));
        // THEN
        String expected =
                """
                {
                  "success": false,
                  "error": "Query failed",
                  "connection": "c",
                  "query": "q",
                  "code": "sql_invalid",
                  "sqlState": "42601",
                  "position": 8,
                  "excerpt": "line 1: SELECT x\\n               ^",
                  "hint": "Mind the comma",
                  "retryable": false
                }""";
        assertEquals(List.of(new Content.Text(expected)), done.content());
        assertTrue(done.failed());
    }

    @Test
    void givenALongStatement_whenWorded_thenIsCut() {
        // GIVEN
        var failure = new Failure(FailureKind.SQL_INVALID, "Query failed");
        // WHEN
        var done = FailureReply.of(failure, Map.of("query", "x".repeat(2001)));
        // THEN
        assertEquals("x".repeat(2000) + "…", done.structured().getString("query"));
    }

    @Test
    void givenAFailureForTheOperator_whenWorded_thenSaysSo() {
        // GIVEN
        var failure = new Failure(FailureKind.MISCONFIGURED, "No host");
        // WHEN
        var done = FailureReply.of(failure, Map.of());
        // THEN
        assertEquals(
                "Ask the operator of this server; another query will not help",
                done.structured().getString("hint"));
    }

    @Test
    void givenAnUnreachableDatabase_whenWorded_thenLaterMayHelp() {
        // GIVEN
        var failure = new Failure(FailureKind.DATABASE_UNREACHABLE, "Gone");
        // WHEN
        var done = FailureReply.of(failure, Map.of());
        // THEN
        assertEquals(
                "Try again later, or ask the operator of this server",
                done.structured().getString("hint"));
        assertTrue(done.structured().getBoolean("retryable"));
    }

    @Test
    void givenABug_whenWorded_thenOnlyTheIncidentIsTold() {
        // GIVEN
        var bug = new IllegalStateException("secret detail");
        // WHEN
        var done = FailureReply.of(bug, Map.of());
        // THEN
        String error = done.structured().getString("error");
        assertTrue(error.matches("Internal error, incident [0-9a-f-]{36}"), error);
        assertFalse(done.structured().toString().contains("secret"));
    }
}
