package org.dbmcp.feature.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dbmcp.config.AnswerSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.tool.ToolResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExecuteQueryTest {
    private static final QuerySettings SETTINGS =
            new QuerySettings(
                    3,
                    5,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    1_000,
                    4_096,
                    1_024,
                    100_000,
                    1 << 20,
                    2,
                    Duration.ofSeconds(10));

    private final Bench bench = new Bench();
    private final ExecuteQuery sut =
            new ExecuteQuery(
                    bench.databases,
                    SETTINGS,
                    new AnswerSettings(ResultFormat.JSON, 0, 16_384),
                    PagesBench.pages(0));

    @BeforeEach
    void open() {
        bench.open();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ToolResult.Done run(String sql, String more) {
        return Bench.call(sut, "{'connection':'%s','sql':'%s'%s}".formatted(bench.name, sql, more));
    }

    @Test
    void givenAParameter_whenRun_thenTheSeedsShapeAndColumns() {
        // GIVEN
        // WHEN
        var done = run("SELECT $1 AS message", ",'params':['Hello']");
        // THEN
        var text = Bench.text(done);
        assertTrue(text.getBoolean("success"));
        assertEquals(bench.name, text.getString("connection"));
        assertEquals("SELECT $1 AS message", text.getString("query"));
        var data = text.getJsonObject("data");
        assertEquals("[{\"MESSAGE\":\"Hello\"}]", data.getJsonArray("rows").toString());
        assertEquals(1, data.getInt("rowCount"));
        assertFalse(data.getBoolean("truncated"));
        var structured = done.structured();
        assertEquals("[[\"Hello\"]]", structured.getJsonArray("rows").toString());
        assertEquals(
                "MESSAGE", structured.getJsonArray("columns").getJsonObject(0).getString("name"));
        assertEquals("select", structured.getString("statement"));
    }

    @Test
    void givenAFormat_whenRun_thenTheRowsAreInTheTextAndNowhereElse() {
        // GIVEN
        // WHEN
        var done = run("SELECT 1 AS a, $1 AS b", ",'params':['x'],'format':'csv'");
        // THEN
        assertEquals(List.of(new Content.Text("A,B\n1,x\n")), done.content());
        var structured = done.structured();
        assertFalse(structured.containsKey("rows"));
        assertEquals(2, structured.getJsonArray("columns").size());
        assertEquals(1, structured.getInt("rowCount"));
    }

    @Test
    void givenAFormat_whenRowsAreLeftOut_thenASecondBlockSaysSo() {
        // GIVEN
        // WHEN
        var done = run("SELECT X FROM SYSTEM_RANGE(1, 9)", ",'maxRows':2,'format':'toon'");
        // THEN
        assertEquals(
                List.of(
                        new Content.Text("[2]{X}:\n  1\n  2\n"),
                        new Content.Text(
                                "There are more than 2 rows: narrow the statement, or raise maxRows")),
                done.content());
    }

    @Test
    void givenAFormat_whenNoRowsCome_thenTheAnswerIsTheUsualOne() {
        // GIVEN
        run("CREATE TABLE formats (id int)", "");
        // WHEN
        var done = run("INSERT INTO formats VALUES (1)", ",'format':'markdown'");
        // THEN
        assertEquals(1, Bench.text(done).getJsonObject("data").getInt("affectedRows"));
    }

    @ParameterizedTest
    @EnumSource(ResultFormat.class)
    void givenAnyFormat_whenNoRowsCome_thenTheTextIsJson(ResultFormat format) {
        // GIVEN
        String wish = ",'format':'%s'".formatted(format.name().toLowerCase(Locale.ROOT));
        // WHEN
        var done = run("CREATE TABLE t_%s (id int)".formatted(format), wish);
        // THEN
        assertEquals("[]", Bench.text(done).getJsonObject("data").getJsonArray("rows").toString());
    }

    @Test
    void givenMoreParametersThanMayBe_whenRun_thenIsRefused() {
        // GIVEN
        // WHEN
        var listed = assertThrows(Failure.class, () -> run("SELECT ?, ?, ?", ",'params':[1,2,3]"));
        var named =
                assertThrows(
                        Failure.class,
                        () -> run("SELECT :a, :b, :c", ",'params':{'a':1,'b':2,'c':3}"));
        // THEN
        assertEquals(FailureKind.INVALID_ARGUMENT, listed.kind());
        assertEquals(
                "params has 3 values, and 2 is the most. Send them in several calls.",
                listed.getMessage());
        assertEquals(listed.getMessage(), named.getMessage());
    }

    @Test
    void givenNamedParameters_whenRun_thenBound() {
        // GIVEN
        // WHEN
        var done = run("SELECT :b AS b, :a AS a", ",'params':{'a':1,'b':2}");
        // THEN
        assertEquals(1, done.structured().getInt("rowCount"));
    }

    @Test
    void givenAnInsert_whenRun_thenWhatItChangedAndItsKey() {
        // GIVEN
        run("CREATE TABLE t (id INT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, n INT)", "");
        // WHEN
        var done = run("INSERT INTO t (n) VALUES (?)", ",'params':[7]");
        // THEN
        var data = Bench.text(done).getJsonObject("data");
        assertEquals("[]", data.getJsonArray("rows").toString());
        assertEquals(1, data.getInt("rowCount"));
        assertEquals(1, data.getInt("affectedRows"));
        assertEquals(1, data.getInt("insertId"));
        assertEquals("[1]", done.structured().getJsonArray("generatedKeys").toString());
    }

    @Test
    void givenMoreRowsThanTheLimit_whenRun_thenCutAndSaid() {
        // GIVEN
        // WHEN
        var done = run("SELECT x FROM SYSTEM_RANGE(1, 9)", "");
        // THEN
        assertEquals(3, done.structured().getInt("rowCount"));
        assertTrue(done.structured().getBoolean("truncated"));
        assertEquals(
                "There are more than 3 rows: narrow the statement, or raise maxRows",
                done.structured().getString("truncation"));
    }

    @Test
    void givenMoreBytesThanTheLimit_whenRun_thenCutAndSaid() {
        // GIVEN
        // WHEN
        var done = run("SELECT REPEAT(CHAR(97), 400) FROM SYSTEM_RANGE(1, 3)", "");
        // THEN
        assertEquals(2, done.structured().getInt("rowCount"));
        assertEquals(
                "The answer reached its limit of bytes: select fewer columns or rows, or use"
                        + " export_query",
                done.structured().getString("truncation"));
    }

    @Test
    void givenOneRowBeyondTheLimitOfTokens_whenRun_thenItIsGivenAndThatIsSaid() {
        // GIVEN
        // WHEN
        var done = run("SELECT REPEAT(CHAR(97) || CHAR(32), 200) AS t", ",'maxTokens':100");
        // THEN
        assertEquals(1, done.structured().getInt("rowCount"));
        assertFalse(done.structured().getBoolean("truncated"));
        assertEquals(
                "[\"One row alone takes more than maxTokens, 100, and is given all the same: select"
                        + " fewer columns, or a part of a long value, such as by SUBSTRING()\"]",
                done.structured().getJsonArray("warnings").toString());
    }

    @Test
    void givenMoreRowsAskedForThanAllowed_whenRun_thenTheMostAndAWarning() {
        // GIVEN
        // WHEN
        var done = run("SELECT x FROM SYSTEM_RANGE(1, 9)", ",'maxRows':100");
        // THEN
        assertEquals(5, done.structured().getInt("rowCount"));
        assertEquals(
                "[\"maxRows is 5, the most allowed here\"]",
                done.structured().getJsonArray("warnings").toString());
    }

    @Test
    void givenRows_whenRun_thenEachIsOneLineOfText() {
        // GIVEN
        // WHEN
        var done = run("SELECT x FROM SYSTEM_RANGE(1, 2)", "");
        // THEN
        String text = ((Content.Text) done.content().get(0)).text();
        assertTrue(text.contains("\n      {\"X\":1},\n      {\"X\":2}\n    ],\n"), text);
    }

    @Test
    void givenInvalidSql_whenRun_thenFails() {
        // GIVEN
        // WHEN
        var failure = assertThrows(Failure.class, () -> run("SELECT FROM WHERE", ""));
        // THEN
        assertEquals(FailureKind.SQL_INVALID, failure.kind());
        String start = "Query failed on '%s': Plain query error: ".formatted(bench.name);
        assertTrue(failure.getMessage().startsWith(start), failure.getMessage());
    }

    @Test
    void givenAnUnknownConnection_whenRun_thenFails() {
        // GIVEN
        String arguments = "{'connection':'nobody','sql':'SELECT 1'}";
        // WHEN
        var failure = assertThrows(Failure.class, () -> Bench.call(sut, arguments));
        // THEN
        assertEquals("Connection 'nobody' not found", failure.getMessage());
    }
}
