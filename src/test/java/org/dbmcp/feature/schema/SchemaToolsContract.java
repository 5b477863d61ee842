package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dbmcp.access.Caller;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.mcp.tool.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the tools say of the same schema on every product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchemaToolsContract {
    private final RichSchema rich;
    private final DatabaseManager databases;
    private Database database;

    SchemaToolsContract(RichSchema rich) {
        this.rich = rich;
        this.databases = rich.manager(Bench.OPEN);
    }

    @BeforeAll
    void open() {
        database = databases.open(Caller.ANONYMOUS, "c", rich.settings());
    }

    @AfterAll
    void close() {
        databases.closeAll();
    }

    /** The answer to arguments in which {@code '} stands for a quotation mark. */
    private static <A extends Record> JsonObject call(Tool<A> tool, String arguments) {
        JsonObject answer = Bench.call(tool, "{'connection':'c'," + arguments + "}").structured();
        assertTrue(answer.getBoolean("success"));
        assertEquals("c", answer.getString("connection"));
        return answer;
    }

    private static List<String> texts(JsonArray array) {
        return array.stream()
                .map(each -> ((JsonString) each).getString().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> each(JsonArray array, String key) {
        return array.stream()
                .map(JsonValue::asJsonObject)
                .map(each -> each.getString(key).toLowerCase(Locale.ROOT))
                .toList();
    }

    private String qualified(String table) {
        return (rich.schema() + "." + table).toLowerCase(Locale.ROOT);
    }

    @Nested
    class WhenDescribed {
        private final DescribeTable sut = new DescribeTable(databases, Bench.QUERIES);

        private JsonObject described(String arguments) {
            return call(sut, arguments).getJsonArray("tables").getJsonObject(0);
        }

        @Test
        void givenATable_whenDescribed_thenColumnsKeysAndBothDirections() {
            // GIVEN
            // WHEN
            JsonObject table = described("'tables':['orders']");
            // THEN
            assertEquals("table", table.getString("kind"));
            assertEquals(
                    List.of("shop_id", "order_no", "customer_id", "placed_on"),
                    each(table.getJsonArray("columns"), "name"));
            assertEquals(List.of("shop_id", "order_no"), texts(table.getJsonArray("primaryKey")));
            JsonObject key = table.getJsonArray("foreignKeys").getJsonObject(0);
            assertEquals(1, table.getJsonArray("foreignKeys").size());
            assertEquals(qualified("customers"), key.getString("to").toLowerCase(Locale.ROOT));
            JsonObject back = table.getJsonArray("referencedBy").getJsonObject(0);
            assertEquals(qualified("order_lines"), back.getString("from").toLowerCase(Locale.ROOT));
            assertEquals(List.of("shop_id", "order_no"), texts(back.getJsonArray("columns")));
            assertEquals("cascade", back.getString("onDelete"));
            assertFalse(table.getJsonArray("indexes").isEmpty());
        }

        @Test
        void givenSeveralTables_whenDescribed_thenInTheirOrder() {
            // GIVEN
            String arguments = "'tables':['order_lines', '%s.customers']".formatted(rich.other());
            // WHEN
            JsonArray tables = call(sut, arguments).getJsonArray("tables");
            // THEN
            assertEquals(List.of("order_lines", "customers"), each(tables, "name"));
            assertEquals(rich.other(), tables.getJsonObject(1).getString("schema"));
        }

        @Test
        void givenOtherLetters_whenDescribed_thenTheTableThatIsMeant() {
            // GIVEN
            // WHEN
            JsonObject table = described("'tables':['ORDER_Lines']");
            // THEN
            assertEquals(rich.kept("order_lines"), table.getString("name"));
        }

        @Test
        void givenOddNames_whenDescribed_thenTheyAreFound() {
            // GIVEN
            // WHEN
            JsonObject mixed = described("'tables':['Mixed Case']");
            JsonObject weird = described("'tables':['we\\'ird.na\\u0027me']");
            // THEN
            assertEquals("Key", mixed.getJsonArray("columns").getJsonObject(0).getString("name"));
            assertEquals("we\"ird.na'me", weird.getString("name"));
        }

        @Test
        void givenAMisspeltName_whenDescribed_thenWhatMayBeMeant() {
            // GIVEN
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> call(sut, "'tables':['custmers']"));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertTrue(
                    failure.hint().toLowerCase(Locale.ROOT).contains(qualified("customers")),
                    failure.hint());
        }

        @Test
        void givenASample_whenDescribed_thenSoManyRows() {
            // GIVEN
            // WHEN
            JsonObject sample =
                    described("'tables':['customers'],'sample':2").getJsonObject("sample");
            // THEN
            assertEquals("name", texts(sample.getJsonArray("columns")).get(1));
            assertEquals(2, sample.getJsonArray("rows").size());
            assertEquals(6, sample.getJsonArray("rows").getJsonArray(0).size(), sample::toString);
        }

        @Test
        void givenStatistics_whenDescribed_thenThoseOfTheKey() {
            // GIVEN
            // WHEN
            JsonArray statistics =
                    described("'tables':['customers'],'statistics':true")
                            .getJsonArray("statistics");
            // THEN
            assertTrue(each(statistics, "column").contains("id"), statistics::toString);
        }

        @Test
        void givenAColumnAddedThroughThisServer_whenDescribedAgain_thenItIsThere() {
            // GIVEN
            String table = "t" + UUID.randomUUID().toString().substring(0, 8);
            RichSchema.run(database, "CREATE TABLE %s (a INT)".formatted(table));
            int before =
                    described("'tables':['%s']".formatted(table)).getJsonArray("columns").size();
            // WHEN
            RichSchema.run(database, "ALTER TABLE %s ADD b INT".formatted(table));
            // THEN
            assertEquals(1, before);
            assertEquals(
                    List.of("a", "b"),
                    each(
                            described("'tables':['%s']".formatted(table)).getJsonArray("columns"),
                            "name"));
            RichSchema.run(database, "DROP TABLE " + table);
        }
    }

    @Nested
    class WhenSearched {
        private final SearchObjects sut = new SearchObjects(databases, Bench.QUERIES);

        private JsonArray found(String arguments) {
            return call(sut, arguments + ",'schema':'" + rich.schema() + "'")
                    .getJsonArray("objects");
        }

        @Test
        void givenAnExactName_whenSearched_thenItIsFirst() {
            // GIVEN
            // WHEN
            JsonArray found = found("'search':['orders']");
            // THEN
            JsonObject first = found.getJsonObject(0);
            assertEquals("table", first.getString("kind"));
            assertEquals(qualified("orders"), first.getString("name").toLowerCase(Locale.ROOT));
            assertEquals("exact", first.getString("match"));
        }

        @Test
        void givenAWordOfAComment_whenSearched_thenWhatItIsAbout() {
            // GIVEN
            // WHEN
            JsonArray found = found("'search':['invoices go']");
            // THEN
            assertTrue(each(found, "name").contains(qualified("customers.email")), found::toString);
        }

        @Test
        void givenAPattern_whenSearched_thenOnlyWholeNames() {
            // GIVEN
            // WHEN
            JsonArray found = found("'search':['order*'],'kinds':['table']");
            // THEN
            assertEquals(
                    List.of(qualified("orders"), qualified("order_lines")), each(found, "name"));
        }

        @Test
        void givenAMisspeltWord_whenSearched_thenWhatIsSimilar() {
            // GIVEN
            // WHEN
            JsonArray found = found("'search':['custmers']");
            // THEN
            assertEquals("similar", found.getJsonObject(0).getString("match"));
            assertEquals(List.of(qualified("customers")), each(found, "name"));
        }

        @Test
        void givenNoWords_whenSearched_thenAllOfItPageByPage() {
            // GIVEN
            String arguments =
                    "'kinds':['table','view'],'detail':'names','maxTokens':100,'schema':'"
                            + rich.schema()
                            + "'";
            JsonObject first = call(sut, arguments);
            int count = first.getJsonArray("objects").size();
            int offset = first.getInt("nextOffset");
            // WHEN
            JsonObject second = call(sut, arguments + ",'offset':" + offset);
            // THEN
            assertEquals(count, offset);
            assertTrue(first.getInt("total") > 10);
            assertFalse(
                    each(second.getJsonArray("objects"), "name")
                            .contains(each(first.getJsonArray("objects"), "name").getFirst()));
        }

        @Test
        void givenFullDetail_whenSearched_thenColumnsOfTables() {
            // GIVEN
            // WHEN
            JsonObject first = found("'search':['orders'],'detail':'full'").getJsonObject(0);
            // THEN
            assertTrue(
                    texts(first.getJsonArray("columns")).getFirst().startsWith("shop_id int"),
                    first::toString);
        }

        @Test
        void givenSpecialCharacters_whenSearched_thenTheyMeanThemselves() {
            // GIVEN
            // WHEN
            JsonArray found = found("'search':['(a|b)[.^$\\\\\\\\ %_']");
            // THEN
            assertEquals(0, found.size(), found::toString);
        }

        @Test
        void givenAnIndex_whenItsKindIsAsked_thenItIsFound() {
            // GIVEN
            // WHEN
            JsonArray found = found("'search':['customers'],'kinds':['index','trigger']");
            // THEN
            assertFalse(found.isEmpty());
            assertEquals("index", found.getJsonObject(0).getString("kind"));
        }
    }

    @Nested
    class WhenRelated {
        private final ListRelationships sut = new ListRelationships(databases, Bench.QUERIES);

        @Test
        void givenATable_whenRelated_thenWhatIsAroundIt() {
            // GIVEN
            // WHEN
            JsonObject answer = call(sut, "'tables':['orders']");
            // THEN
            assertEquals(
                    List.of(qualified("customers"), qualified("orders")),
                    each(answer.getJsonArray("relationships"), "to").stream().sorted().toList());
        }

        @Test
        void givenNoForeignKey_whenRelated_thenAGuessThatSaysSo() {
            // GIVEN
            // WHEN
            JsonObject answer = call(sut, "'tables':['invoices']");
            // THEN
            assertEquals(0, answer.getJsonArray("relationships").size());
            JsonObject guess = answer.getJsonArray("guesses").getJsonObject(0);
            assertTrue(guess.getBoolean("guessed"));
            assertEquals(qualified("customers"), guess.getString("to").toLowerCase(Locale.ROOT));
        }

        @Test
        void givenTwoTables_whenAPathIsWanted_thenTheJoinRuns() {
            // GIVEN
            // WHEN
            JsonObject path =
                    call(sut, "'tables':['order_lines'],'to':'customers'")
                            .getJsonArray("paths")
                            .getJsonObject(0);
            // THEN
            assertEquals(
                    List.of(qualified("order_lines"), qualified("orders"), qualified("customers")),
                    texts(path.getJsonArray("tables")));
            assertEquals(
                    List.of("many-to-one", "many-to-one"), texts(path.getJsonArray("cardinality")));
            String sql = "SELECT count(*) AS n " + path.getString("join");
            long count =
                    Long.parseLong(RichSchema.run(database, sql).getFirst().getFirst().toString());
            assertTrue(count >= 200, sql);
        }

        @Test
        void givenTheWayBack_whenAPathIsWanted_thenItIsOneToMany() {
            // GIVEN
            // WHEN
            JsonObject path =
                    call(sut, "'tables':['customers'],'to':'order_lines'")
                            .getJsonArray("paths")
                            .getJsonObject(0);
            // THEN
            assertEquals(
                    List.of("one-to-many", "one-to-many"), texts(path.getJsonArray("cardinality")));
        }

        @Test
        void givenOnlyAGuess_whenAPathIsWanted_thenItIsMarked() {
            // GIVEN
            // WHEN
            JsonObject path =
                    call(sut, "'tables':['invoices'],'to':'order_lines'")
                            .getJsonArray("paths")
                            .getJsonObject(0);
            // THEN
            assertTrue(path.getBoolean("guessed"));
            assertEquals(4, path.getJsonArray("tables").size());
        }

        @Test
        void givenNoWay_whenAPathIsWanted_thenNone() {
            // GIVEN
            // WHEN
            JsonObject answer = call(sut, "'tables':['wide_key'],'to':'orders'");
            // THEN
            assertEquals(0, answer.getJsonArray("paths").size());
        }
    }

    @Nested
    class WhenPrivilegesAreAsked {
        private final ListPrivileges sut = new ListPrivileges(databases, Bench.QUERIES);

        @Test
        void givenATable_whenAsked_thenTheLoginAndWhatItMay() {
            // GIVEN
            // WHEN
            JsonObject answer = call(sut, "'table':'orders'");
            // THEN
            assertEquals("full", answer.getString("access"));
            assertFalse(answer.getJsonObject("login").getString("userName").isEmpty());
            assertEquals(
                    !rich.driver().embedded(),
                    texts(answer.getJsonArray("privileges")).contains("select"));
            assertEquals(rich.driver().embedded(), answer.containsKey("notTold"));
        }
    }
}
