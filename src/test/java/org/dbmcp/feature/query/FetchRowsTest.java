package org.dbmcp.feature.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dbmcp.access.Caller;
import org.dbmcp.config.AnswerSettings;
import org.dbmcp.config.PageSettings;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.config.ResultFormat;
import org.dbmcp.database.Database;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.mcp.Answers;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Cancellation;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.Content;
import org.dbmcp.mcp.Outlet;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.result.Column;
import org.dbmcp.result.KeptRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchRowsTest {
    private static final QuerySettings SETTINGS = settings(1_000);
    private static final AnswerSettings ANSWERS = new AnswerSettings(ResultFormat.JSON, 0, 16_384);

    private static final String GONE =
            "page is not kept any more: its time is over, newer pages took its room, or its"
                    + " connection was closed";

    private final Bench bench = new Bench();
    private KeptPages pages = PagesBench.pages(50);
    private QuerySettings settings = SETTINGS;

    @BeforeEach
    void open() {
        bench.open();
    }

    @AfterEach
    void close() {
        pages.close();
        bench.close();
    }

    private static QuerySettings settings(int maxResultBytes) {
        return new QuerySettings(
                3,
                100,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                maxResultBytes,
                4_096,
                1_024,
                100_000,
                1 << 20,
                2,
                Duration.ofSeconds(10));
    }

    private ToolResult.Done read(String sql, String more) {
        ReadQuery tool = new ReadQuery(bench.databases, settings, ANSWERS, pages);
        return Bench.call(
                tool, "{'connection':'%s','sql':'%s'%s}".formatted(bench.name, sql, more));
    }

    private ToolResult.Done fetch(JsonObject answer, String more) {
        return Bench.call(
                sut(),
                "{'connection':'%s','page':'%s'%s}".formatted(bench.name, next(answer), more));
    }

    private FetchRows sut() {
        return new FetchRows(bench.databases, settings, ANSWERS, pages);
    }

    private static String next(JsonObject answer) {
        return answer.getJsonObject("page").getString("next");
    }

    private Failure refused(JsonObject answer) {
        return assertThrows(Failure.class, () -> fetch(answer, ""));
    }

    @Nested
    class Going {
        @Test
        void givenMoreRowsThanFit_whenFetched_thenTheyGoOnWhereTheyStopped() {
            // GIVEN
            JsonObject first = read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured();
            // WHEN
            ToolResult.Done second = fetch(first, ",'maxRows':4");
            JsonObject last = fetch(second.structured(), "").structured();
            // THEN
            assertEquals("[[1],[2],[3]]", first.getJsonArray("rows").toString());
            assertEquals(
                    "There are more than 3 rows: fetch_rows with page.next gives more",
                    first.getString("truncation"));
            assertEquals(5, first.getJsonObject("page").getInt("rows"));
            assertTrue(first.getJsonObject("page").getBoolean("complete"));
            assertEquals("[[4],[5],[6],[7]]", second.structured().getJsonArray("rows").toString());
            assertEquals(4, Bench.text(second).getJsonObject("data").getJsonArray("rows").size());
            assertEquals("[[8]]", last.getJsonArray("rows").toString());
            assertEquals("X", last.getJsonArray("columns").getJsonObject(0).getString("name"));
            assertFalse(last.getBoolean("truncated"));
            assertFalse(last.containsKey("page"));
        }

        @Test
        void givenAPage_whenFetchedTwice_thenTheSameRowsCome() {
            // GIVEN
            JsonObject first = read("SELECT X FROM SYSTEM_RANGE(1, 5)", "").structured();
            // WHEN
            JsonObject once = fetch(first, "").structured();
            JsonObject again = fetch(first, "").structured();
            // THEN
            assertEquals("[[4],[5]]", once.getJsonArray("rows").toString());
            assertEquals(once.getJsonArray("rows"), again.getJsonArray("rows"));
        }

        @Test
        void givenAnotherFormat_whenFetched_thenTheHandleStandsBehindTheRows() {
            // GIVEN
            ToolResult.Done first =
                    read("SELECT X FROM SYSTEM_RANGE(1, 5)", ",'maxRows':1,'format':'csv'");
            // WHEN
            ToolResult.Done second = fetch(first.structured(), ",'maxRows':2,'format':'csv'");
            // THEN
            assertEquals(new Content.Text("X\n2\n3\n"), second.content().get(0));
            assertEquals(
                    new Content.Text(
                            "There are more than 2 rows: fetch_rows with page.next gives more\n"
                                    + "page.next is "
                                    + next(second.structured())),
                    second.content().get(1));
        }

        @Test
        void givenMoreRowsThanAreKept_whenFetchedToTheEnd_thenThatIsSaid() {
            // GIVEN
            JsonObject first = read("SELECT X FROM SYSTEM_RANGE(1, 500)", "").structured();
            // WHEN
            JsonObject last = fetch(first, ",'maxRows':100").structured();
            // THEN
            assertFalse(first.getJsonObject("page").getBoolean("complete"));
            assertEquals(
                    "There are more than 3 rows: fetch_rows with page.next gives more, export_query"
                            + " all in a file",
                    first.getString("truncation"));
            assertEquals(
                    "No more rows were kept: narrow the statement, or use export_query",
                    last.getString("truncation"));
            assertEquals(50, last.getInt("rowCount"));
            assertTrue(last.getBoolean("truncated"));
            assertFalse(last.containsKey("page"));
        }

        @Test
        void givenALimitOfTokens_whenReadInPages_thenAllRowsComeOnce() {
            // GIVEN
            JsonObject answer =
                    read("SELECT X FROM SYSTEM_RANGE(1, 20)", ",'maxTokens':30,'maxRows':20")
                            .structured();
            int rows = answer.getInt("rowCount");
            // WHEN
            while (answer.containsKey("page")) {
                answer = fetch(answer, ",'maxTokens':30,'maxRows':20").structured();
                rows += answer.getInt("rowCount");
            }
            // THEN
            assertEquals(20, rows);
        }

        @ParameterizedTest
        @ValueSource(ints = {500, 700, 1_000})
        void givenALimitOfTokens_whenReadInPages_thenEachAnswerAsAWholeStaysWithin(int most) {
            // GIVEN
            settings = settings(1 << 20);
            String bound = ",'maxRows':100,'maxTokens':" + most;
            // WHEN
            JsonObject first =
                    read("SELECT X, REPEAT(CHAR(97), 40) AS T FROM SYSTEM_RANGE(1, 200)", bound)
                            .structured();
            JsonObject second = fetch(first, bound).structured();
            // THEN
            for (JsonObject each : List.of(first, second)) {
                int tokens = each.getInt("approximateTokens");
                assertTrue(each.getInt("rowCount") > 1, each::toString);
                assertTrue(tokens <= most, () -> tokens + " of " + most);
                assertTrue(tokens > most - 200, () -> tokens + " of " + most);
            }
            assertEquals(
                    "The answer reached its limit of tokens: fetch_rows with page.next gives more;"
                            + " or select fewer columns or rows, count or sum them in the statement,"
                            + " or choose the format csv",
                    first.getString("truncation"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"csv", "toon"})
        void givenACheapFormat_whenALimitOfTokensIsReached_thenNoOtherIsSuggested(String format) {
            // GIVEN
            settings = settings(1 << 20);
            String bound = ",'maxRows':100,'maxTokens':700,'format':'%s'".formatted(format);
            // WHEN
            JsonObject first =
                    read("SELECT X, REPEAT(CHAR(97), 40) AS T FROM SYSTEM_RANGE(1, 200)", bound)
                            .structured();
            // THEN
            assertEquals(
                    "The answer reached its limit of tokens: fetch_rows with page.next gives more;"
                            + " or select fewer columns or rows, a part of long values, or count or"
                            + " sum them in the statement",
                    first.getString("truncation"));
        }
    }

    @Nested
    class Refusing {
        @Test
        void givenAnotherCaller_whenFetched_thenIsRefused() {
            // GIVEN
            JsonObject first = read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured();
            Caller other = new Caller("issuer", "other");
            bench.databases.open(other, bench.name, bench.settings);
            Call call =
                    new Call(
                            "c2",
                            "tools/call",
                            JsonObject.EMPTY_JSON_OBJECT,
                            new Client("test", "1", JsonObject.EMPTY_JSON_OBJECT),
                            other,
                            Answers.NONE,
                            Outlet.NONE,
                            new Cancellation());
            FetchRows.Arguments arguments =
                    new FetchRows.Arguments(
                            bench.name,
                            next(first),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> sut().call(arguments, call));
            // THEN
            assertEquals(GONE, failure.getMessage());
        }

        @Test
        void givenAnotherConnectionOfTheCaller_whenFetched_thenItSaysWhichItIs() {
            // GIVEN
            String page = next(read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured());
            bench.databases.open(Caller.ANONYMOUS, "second", bench.settings);
            String arguments = "{'connection':'second','page':'%s'}".formatted(page);
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> Bench.call(sut(), arguments));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertEquals("page is of another connection", failure.getMessage());
            assertEquals(
                    "Give connection '%s', where it came from".formatted(bench.name),
                    failure.hint());
        }

        @Test
        void givenAHandleThatWasChanged_whenFetched_thenIsRefused() {
            // GIVEN
            String forged = next(read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured()) + "x";
            String arguments = "{'connection':'%s','page':'%s'}".formatted(bench.name, forged);
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> Bench.call(sut(), arguments));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertEquals("page is not a handle of ours, or too old", failure.getMessage());
            assertEquals(
                    "Run the statement again, with a larger maxRows if need be", failure.hint());
        }

        @Test
        void givenTheConnectionWasOpenedAnew_whenFetched_thenIsRefused() {
            // GIVEN
            JsonObject first = read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured();
            bench.databases.close(Caller.ANONYMOUS, bench.name);
            bench.open();
            // WHEN
            Failure failure = refused(first);
            // THEN
            assertEquals(GONE, failure.getMessage());
        }

        @Test
        void givenTheConnectionWasClosed_whenFetched_thenIsRefusedAndNothingIsKept() {
            // GIVEN
            JsonObject first = read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured();
            Caller other = new Caller("issuer", "other");
            Database theirs = bench.databases.open(other, bench.name, bench.settings);
            pages.keep(other, theirs, oneRow(), true);
            long before = pages.bytes();
            // WHEN
            bench.databases.close(Caller.ANONYMOUS, bench.name);
            // THEN
            assertEquals(
                    "Connection '%s' not found".formatted(bench.name), refused(first).getMessage());
            assertTrue(pages.bytes() > 0 && pages.bytes() < before, "those of others stay");
            bench.databases.close(other, bench.name);
            assertEquals(0, pages.bytes());
        }

        @Test
        void givenTheConnectionIsClosed_whenRowsComeToBeKept_thenTheyAreNot() {
            // GIVEN
            Database database = bench.databases.get(Caller.ANONYMOUS, bench.name);
            bench.databases.close(Caller.ANONYMOUS, bench.name);
            // WHEN
            pages.keep(Caller.ANONYMOUS, database, oneRow(), true);
            // THEN
            assertEquals(0, pages.bytes());
        }

        private KeptRows oneRow() {
            KeptRows rows = pages.room(1 << 20);
            rows.begin(List.of(new Column("X", "INTEGER", "number", false, null)));
            rows.row(new Object[] {1});
            rows.finish();
            return rows;
        }

        @Test
        void givenAnotherServer_whenFetched_thenItSaysWhereTheRowsAreNot() {
            // GIVEN
            JsonObject first = read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured();
            pages.close();
            pages = PagesBench.pages(50);
            // WHEN
            Failure failure = refused(first);
            // THEN
            assertEquals(
                    "page is kept by another server behind this address", failure.getMessage());
        }

        @Test
        void givenMoreResultsThanACallerMayKeep_whenFetched_thenTheOldestIsGone() {
            // GIVEN
            JsonObject oldest = read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured();
            JsonObject second = read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured();
            read("SELECT X FROM SYSTEM_RANGE(1, 8)", "");
            // WHEN
            Failure failure = refused(oldest);
            // THEN
            assertEquals(GONE, failure.getMessage());
            assertEquals(3, fetch(second, "").structured().getInt("rowCount"));
        }

        @Test
        void givenAHandleWhoseTimeIsOver_whenFetched_thenIsRefused() {
            // GIVEN
            pages.close();
            pages = PagesBench.pages(kept(1 << 22, Duration.ZERO));
            JsonObject first = read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured();
            // WHEN
            Failure failure = refused(first);
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertEquals("page is not a handle of ours, or too old", failure.getMessage());
        }

        @Test
        void givenMoreBytesThanMayBeKept_whenRead_thenTheOldestGoesAndTheSumStaysWithin() {
            // GIVEN
            int most = 3_000;
            pages.close();
            pages = PagesBench.pages(kept(most, Duration.ofMinutes(1)));
            settings = settings(1 << 20);
            String sql = "SELECT REPEAT(CHAR(97), 200) FROM SYSTEM_RANGE(1, 12)";
            JsonObject oldest = read(sql, "").structured();
            long one = pages.bytes();
            // WHEN
            JsonObject newest = read(sql, "").structured();
            long both = pages.bytes();
            // THEN
            assertTrue(one > most / 2 && one <= most, () -> "bytes of one: " + one);
            assertEquals(one, both);
            assertEquals(GONE, refused(oldest).getMessage());
            assertEquals(3, fetch(newest, "").structured().getInt("rowCount"));
        }

        private static PageSettings kept(int maxTotalBytes, Duration life) {
            return new PageSettings(50, 1 << 20, maxTotalBytes, 4, life, PagesBench.DIRECTORY);
        }

        @Test
        void givenNoneAreKept_whenRead_thenThereIsNoPage() {
            // GIVEN
            pages.close();
            pages =
                    PagesBench.pages(
                            new PageSettings(
                                    0,
                                    1 << 20,
                                    1 << 20,
                                    1,
                                    Duration.ofMinutes(1),
                                    PagesBench.DIRECTORY));
            // WHEN
            JsonObject first = read("SELECT X FROM SYSTEM_RANGE(1, 8)", "").structured();
            // THEN
            assertFalse(first.containsKey("page"));
            assertEquals(
                    "There are more than 3 rows: narrow the statement, or raise maxRows",
                    first.getString("truncation"));
        }
    }

    @Test
    void givenAWritableConnection_whenItsRowsDoNotFit_thenNoneAreReadBeyondThem() {
        // GIVEN
        ExecuteQuery tool = new ExecuteQuery(bench.databases, SETTINGS, ANSWERS, pages);
        // WHEN
        JsonObject answer =
                Bench.call(
                                tool,
                                "{'connection':'%s','sql':'SELECT X FROM SYSTEM_RANGE(1, 8)'}"
                                        .formatted(bench.name))
                        .structured();
        // THEN
        assertEquals(
                List.of(true, false),
                List.of(answer.getBoolean("truncated"), answer.containsKey("page")));
    }
}
