package org.dbmcp.feature.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.access.AccessLevel;
import org.dbmcp.database.Query;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.result.AnswerBounds;
import org.dbmcp.result.AnswerRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainQueryTest {
    private final Bench bench = new Bench();
    private final ExplainQuery sut = new ExplainQuery(bench.databases, Bench.QUERIES);

    @BeforeEach
    void open() {
        Query create =
                new Query(
                        "CREATE TABLE t (id INT PRIMARY KEY, n INT)",
                        List.of(),
                        null,
                        1,
                        Duration.ofSeconds(30));
        AnswerRows rows = new AnswerRows(new AnswerBounds(1, 1, 0, 0), () -> null, null);
        bench.open().run(create, rows, stop -> {});
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ToolResult.Done explain(String sql, String more) {
        return Bench.call(sut, "{'connection':'%s','sql':'%s'%s}".formatted(bench.name, sql, more));
    }

    @Test
    void givenAStatement_whenExplained_thenTreeTextAndNoFindings() {
        // GIVEN
        // WHEN
        ToolResult.Done done = explain("SELECT * FROM t WHERE n = ?", ",'params':[5]");
        // THEN
        JsonObject answer = done.structured();
        assertEquals(answer, Bench.text(done));
        assertEquals(
                "{\"node\":\"Query\",\"children\":[{\"node\":\"Seq Scan\",\"schema\":\"PUBLIC\","
                        + "\"table\":\"T\","
                        + "\"condition\":\"\\\"N\\\" = ?1\"}]}",
                answer.getJsonObject("plan").toString());
        assertEquals("Query\n└─ Seq Scan on PUBLIC.T [\"N\" = ?1]", answer.getString("text"));
        assertTrue(answer.getJsonArray("findings").isEmpty());
        assertFalse(answer.getBoolean("analyzed"));
        assertEquals(bench.name, answer.getString("connection"));
        assertFalse(answer.containsKey("comparison"));
    }

    @Test
    void givenBytesThatAreNone_whenExplained_thenRefusedAsReadQueryDoes() {
        // GIVEN
        String params = ",'params':[{'$binary':{'hex':'0'}}]";
        // WHEN
        Failure failure =
                assertThrows(Failure.class, () -> explain("SELECT * FROM t WHERE n = ?", params));
        // THEN
        assertEquals("$binary.hex is not hex", failure.getMessage());
    }

    @Test
    void givenAnalyzeAndARival_whenExplained_thenBoth() {
        // GIVEN
        // WHEN
        JsonObject answer =
                explain(
                                "SELECT * FROM t",
                                ",'analyze':true,'compareWith':'SELECT * FROM t WHERE id = 1'")
                        .structured();
        // THEN
        assertTrue(answer.getBoolean("analyzed"));
        JsonObject comparison = answer.getJsonObject("comparison");
        assertEquals("SELECT * FROM t WHERE id = 1", comparison.getString("sql"));
        assertEquals(
                "Both cost the same: 1 against 1 rows scanned.", comparison.getString("verdict"));
    }

    @Test
    void givenMoreThanMayBe_whenExplained_thenRefused() {
        // GIVEN
        String params = "1,".repeat(1000) + "1";
        // WHEN
        Failure many =
                assertThrows(
                        Failure.class,
                        () -> explain("SELECT 1", ",'params':[%s]".formatted(params)));
        Failure text = assertThrows(Failure.class, () -> explain("SELECT 1", ",'params':'x'"));
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, many.kind());
        assertEquals("params has 1001 values, and 1000 is the most", many.getMessage());
        assertEquals(
                "params must be an array, or an object for :name placeholders", text.getMessage());
    }

    @Test
    void givenALongerDeadlineThanMayBe_whenExplained_thenTheMostAndAWord() {
        // GIVEN
        // WHEN
        JsonObject answer = explain("SELECT 1", ",'timeoutMs':300001").structured();
        // THEN
        assertEquals(
                "[\"timeoutMs is 300000, the most allowed here\"]",
                answer.getJsonArray("warnings").toString());
    }

    @Test
    void givenARivalThatIsWrong_whenExplained_thenItIsTheOneThatIsNamed() {
        // GIVEN
        // WHEN
        Failure failure =
                assertThrows(
                        Failure.class, () -> explain("SELECT 1", ",'compareWith':'DROP TABLE t'"));
        // THEN
        assertEquals(FailureKind.SQL_REFUSED, failure.kind());
        assertEquals(
                "compareWith: Only SELECT, INSERT, UPDATE and DELETE have plans",
                failure.getMessage());
    }

    @Test
    void givenItsSpecification_whenRead_thenItOnlyReads() {
        // GIVEN
        // WHEN
        // THEN
        assertEquals("explain_query", sut.spec().name());
        assertEquals(
                Map.of("connection", "c", "query", "SELECT 1"),
                sut.echo(
                        new ExplainQuery.Arguments(
                                "c",
                                "SELECT 1",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        assertTrue(AccessLevel.READ_ONLY.allows(sut.spec().effect()));
    }
}
