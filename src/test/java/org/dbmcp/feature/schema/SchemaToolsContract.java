package org.dbmcp.feature.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dbmcp.access.Caller;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.failure.Failure;
import org.dbmcp.failure.FailureKind;
import org.dbmcp.feature.Bench;
import org.dbmcp.json.StrictJson;
import org.dbmcp.mcp.completion.Reference;
import org.dbmcp.mcp.resource.Contents;
import org.dbmcp.mcp.resource.ResourceTemplate;
import org.dbmcp.mcp.tool.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

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

    private static List<String> texts(JsonArray array, String key) {
        return array.stream().map(each -> each.asJsonObject().getString(key)).toList();
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
        void givenAMisspeltNameAmongOthers_whenDescribed_thenTheOthersAndWhatMayBeMeant() {
            // GIVEN
            String arguments = "'tables':['orders','custmers','order_lines'],'sample':1";
            // WHEN
            JsonObject answer = call(sut, arguments);
            // THEN
            JsonArray tables = answer.getJsonArray("tables");
            assertEquals(List.of("orders", "order_lines"), each(tables, "name"));
            assertTrue(tables.getJsonObject(1).containsKey("sample"));
            String told = texts(answer.getJsonArray("notFound")).getFirst();
            assertTrue(told.startsWith("there is no table or view 'custmers'. did you"), told);
            assertTrue(told.contains(qualified("customers")), told);
            assertFalse(call(sut, "'tables':['orders']").containsKey("notFound"));
        }

        @Test
        void givenOnlyWrongNames_whenDescribed_thenAnErrorThatNamesEach() {
            // GIVEN
            String arguments = "'tables':['custmers','no such thing']";
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> call(sut, arguments));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            String told = failure.getMessage().toLowerCase(Locale.ROOT);
            assertTrue(told.contains(qualified("customers")), told);
            assertTrue(told.contains("'no such thing'"), told);
        }

        @Test
        void givenAGeneratedColumn_whenDescribed_thenWhetherItIsStored() {
            // GIVEN
            String table = "g" + UUID.randomUUID().toString().substring(0, 8);
            String stored = rich.driver().embedded() ? "" : " STORED";
            RichSchema.run(
                    database,
                    "CREATE TABLE %s (a INT, b INT GENERATED ALWAYS AS (a + 1)%s)"
                            .formatted(table, stored));
            // WHEN
            JsonArray columns =
                    described("'tables':['%s']".formatted(table)).getJsonArray("columns");
            // THEN
            assertFalse(columns.getJsonObject(0).containsKey("generatedAs"), columns::toString);
            assertEquals("stored", columns.getJsonObject(1).getString("generatedAs", null));
            RichSchema.run(database, "DROP TABLE " + table);
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
        void givenAProduct_whenDescribed_thenItSaysWhatItDoesNotTell() {
            // GIVEN
            String expected =
                    rich.driver().embedded() ? "H2 does not tell partitions, privileges" : null;
            // WHEN
            JsonObject answer = call(sut, "'tables':['orders'],'statistics':true");
            // THEN
            assertEquals(expected, answer.getString("notTold", null));
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
        void givenOneMisspeltWordOfSeveral_whenSearched_thenBothAreFound() {
            // GIVEN
            // WHEN
            JsonArray terms = found("'search':['custmers','email']");
            JsonArray words = found("'search':['custmers email']");
            // THEN
            List<String> both = List.of(qualified("customers"), qualified("customers.email"));
            assertTrue(each(terms, "name").containsAll(both), terms::toString);
            assertTrue(each(words, "name").containsAll(both), words::toString);
        }

        @Test
        void givenNamesAsTheyAreGiven_whenSearched_thenExactlyThose() {
            // GIVEN
            List<String> wanted =
                    List.of(
                            rich.schema() + ".orders",
                            "orders.placed_on",
                            rich.schema() + ".orders.placed_on",
                            "\\u0022" + rich.schema() + "\\u0022.\\u0022Mixed Case\\u0022",
                            rich.schema() + ".we\\u0022ird.na\\u0027me");
            for (String each : wanted) {
                // WHEN
                JsonArray found = found("'search':['" + each + "']");
                // THEN
                JsonObject first = found.isEmpty() ? null : found.getJsonObject(0);
                assertEquals(1, found.size(), () -> each + ": " + found);
                assertEquals("exact", first.getString("match"), found::toString);
            }
        }

        @Test
        void givenAnUnknownSchema_whenSearched_thenWhichThereAre() {
            // GIVEN
            String arguments = "'search':['orders'],'schema':'NOPE'";
            // WHEN
            Failure failure = assertThrows(Failure.class, () -> call(sut, arguments));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertEquals("There is no schema 'NOPE'", failure.getMessage());
            assertTrue(failure.hint().contains(rich.schema()), failure.hint());
        }

        @Test
        void givenNoWords_whenSearched_thenNothingSaysWhyItFits() {
            // GIVEN
            // WHEN
            JsonArray found = found("'kinds':['table']");
            // THEN
            assertFalse(found.getJsonObject(0).containsKey("match"), found::toString);
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
        void givenKindsThatAProductLacks_whenSearched_thenItSaysSo() {
            // GIVEN
            String lacking =
                    switch (rich.driver().type()) {
                        case "mysql" -> "MySQL lists no materialized-view, type, sequence";
                        case "mariadb" -> "MariaDB lists no materialized-view, type";
                        case "h2" -> "H2 lists no materialized-view";
                        default -> null;
                    };
            // WHEN
            JsonObject kinds = call(sut, "'kinds':['materialized-view','type','sequence','table']");
            JsonObject usual = call(sut, "'search':['orders']");
            // THEN
            assertEquals(lacking, kinds.getString("notTold", null));
            assertFalse(usual.containsKey("notTold"));
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
        void givenASchema_whenRelated_thenItsGuessesButNoneOfViews() {
            // GIVEN
            List<String> expected = List.of(qualified("invoices") + " [\"customer_id\"]");
            for (String arguments : List.of("'schema':'" + rich.schema() + "'", "'depth':1")) {
                // WHEN
                JsonObject answer = call(sut, arguments);
                // THEN
                List<String> guesses =
                        answer.getJsonArray("guesses").getValuesAs(JsonObject.class).stream()
                                .map(each -> each.getString("from") + " " + each.get("columns"))
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .toList();
                assertEquals(expected, guesses);
                assertFalse(answer.containsKey("truncated"));
            }
        }

        @Test
        void givenMoreGuessesThanAnAnswerHolds_whenRelated_thenItSaysSo() {
            // GIVEN
            List<String> tables =
                    IntStream.range(0, 16).mapToObj(i -> "many_guesses_" + i).toList();
            String columns =
                    IntStream.range(0, 20)
                            .mapToObj(i -> "guessed_" + i + "_id INT")
                            .collect(Collectors.joining(", "));
            tables.forEach(
                    each ->
                            RichSchema.run(
                                    database, "CREATE TABLE %s (%s)".formatted(each, columns)));
            IntStream.range(0, 20)
                    .forEach(
                            i ->
                                    RichSchema.run(
                                            database,
                                            "CREATE TABLE guessed_%s (id INT PRIMARY KEY)"
                                                    .formatted(Integer.toString(i))));
            // WHEN
            JsonObject answer = call(sut, "'schema':'" + rich.schema() + "'");
            // THEN
            tables.forEach(each -> RichSchema.run(database, "DROP TABLE " + each));
            IntStream.range(0, 20)
                    .forEach(i -> RichSchema.run(database, "DROP TABLE guessed_" + i));
            assertEquals(300, answer.getJsonArray("guesses").size());
            assertTrue(answer.getBoolean("truncated"));
        }

        @Test
        void givenATableThatRefersToItself_whenAPathIsWanted_thenTheJoinToTheParent() {
            // GIVEN
            // WHEN
            JsonArray paths =
                    call(sut, "'tables':['customers'],'to':'customers'").getJsonArray("paths");
            // THEN
            JsonObject path = paths.getJsonObject(0);
            String join = path.getString("join");
            assertEquals(1, paths.size());
            assertEquals(List.of("many-to-one"), texts(path.getJsonArray("cardinality")));
            assertEquals(
                    List.of(qualified("customers"), qualified("customers")),
                    texts(path.getJsonArray("tables")));
            assertTrue(
                    join.toLowerCase(Locale.ROOT)
                            .replaceAll("[`\"]", "")
                            .endsWith(" t2 on t1.referred_by = t2.id"),
                    join);
            assertEquals(1, RichSchema.run(database, "SELECT count(*) " + join).size());
        }

        @Test
        void givenNoWay_whenAPathIsWanted_thenNone() {
            // GIVEN
            // WHEN
            JsonObject answer = call(sut, "'tables':['wide_key'],'to':'orders'");
            // THEN
            assertEquals(0, answer.getJsonArray("paths").size());
            assertEquals(
                    "No way of at most 8 steps: foreign keys that this login sees and guesses by"
                            + " names of columns were tried; look at the columns of both by"
                            + " describe_table",
                    answer.getString("hint"));
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
            if (rich.driver().embedded()) {
                assertFalse(answer.containsKey("privileges"));
                assertEquals(
                        "H2 tells privileges, roles and grants to administrators only",
                        answer.getString("notTold"));
            } else {
                assertTrue(texts(answer.getJsonArray("privileges")).contains("select"));
                assertFalse(answer.containsKey("notTold"));
            }
        }
    }

    @Nested
    class WhenCompared {
        private final CompareSchemas sut = new CompareSchemas(databases, Bench.QUERIES);

        @Test
        void givenTheSameSchema_whenCompared_thenNothingDiffers() {
            // GIVEN
            // WHEN
            JsonObject answer = call(sut, "'otherSchema':'" + rich.schema() + "'");
            // THEN
            assertTrue(answer.getBoolean("equal"), answer::toString);
            assertEquals(
                    rich.driver().type().equals("mariadb")
                            ? "Definitions that are not told are not compared:"
                                    + " sequence ticket_numbers"
                            : null,
                    answer.getString("notTold", null));
            assertEquals(
                    "Nothing differs.", answer.getString("text").lines().findFirst().orElseThrow());
        }

        @Test
        void givenTwoSchemas_whenCompared_thenWhatIsInOneOnlyAndWhatDiffers() {
            // GIVEN
            // WHEN
            JsonObject answer = call(sut, "'otherSchema':'" + rich.other() + "'");
            // THEN
            assertFalse(answer.getBoolean("equal"));
            List<String> lines = answer.getString("text").toLowerCase(Locale.ROOT).lines().toList();
            assertTrue(lines.contains("- table orders"), lines::toString);
            assertTrue(lines.contains("+ column customers.code"), lines::toString);
            assertTrue(lines.contains("- column customers.email"), lines::toString);
            assertTrue(
                    lines.stream()
                            .filter(each -> each.startsWith("~ "))
                            .allMatch(each -> each.matches("~ [^:]+: .{1,81} -> .{1,81}")),
                    lines::toString);
            assertEquals(
                    answer.getInt("added") + answer.getInt("removed") + answer.getInt("changed"),
                    answer.getJsonArray("changes").size());
        }

        @Test
        void givenAnUnknownSchema_whenCompared_thenWhichThereAre() {
            // GIVEN
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> call(sut, "'otherSchema':'nowhere'"));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.hint().contains(rich.schema()), failure.hint());
        }
    }

    @Nested
    class WhenReadAsResources {
        private String read(ResourceTemplate sut, Map<String, String> variables) {
            Map<String, String> all = new HashMap<>(variables);
            all.put("connection", "c");
            Contents.Text text =
                    (Contents.Text) sut.read("db://x", all, Bench.CALL).contents().getFirst();
            assertEquals(sut.spec().mimeType(), text.mimeType());
            return text.text();
        }

        private JsonObject json(ResourceTemplate sut, Map<String, String> variables) {
            return StrictJson.read(read(sut, variables)).asJsonObject();
        }

        @Test
        void givenAConnection_whenRead_thenEachAddressLeadsOn() {
            // GIVEN
            SchemasResource schemas = new SchemasResource(databases, Bench.QUERIES);
            SchemaResource schema = new SchemaResource(databases, Bench.QUERIES);
            TableResource table = new TableResource(databases, Bench.QUERIES);
            // WHEN
            JsonArray all = json(schemas, Map.of()).getJsonArray("schemas");
            JsonArray tables = json(schema, Map.of("schema", rich.schema())).getJsonArray("tables");
            JsonObject orders =
                    json(table, Map.of("schema", rich.schema(), "table", rich.kept("orders")));
            // THEN
            assertTrue(texts(all, "uri").contains("db://c/schema/" + rich.schema()));
            assertTrue(
                    texts(tables, "uri")
                            .contains("db://c/table/" + rich.schema() + "/Mixed%20Case"),
                    tables::toString);
            assertEquals(4, orders.getJsonArray("columns").size());
        }

        @Test
        void givenASchema_whenDrawn_thenMermaidHasItsTablesAndArrows() {
            // GIVEN
            DiagramResource sut = new DiagramResource(databases, Bench.QUERIES);
            // WHEN
            String text = read(sut, Map.of("schema", rich.schema())).toLowerCase(Locale.ROOT);
            // THEN
            assertTrue(text.startsWith("erdiagram\n"), text);
            assertTrue(
                    text.contains("\"orders\" ||--o{ \"order_lines\" : \"shop_id, order_no\""),
                    text);
            assertTrue(text.contains("line_no"), text);
            assertFalse(text.contains("first_buyers"), text);
        }

        @Test
        void givenReferencesOfAllSorts_whenDrawn_thenHowManyRowsTakePart() {
            // GIVEN
            RichSchema.run(
                    database,
                    "CREATE TABLE %s.drawn_codes (code CHAR(3) PRIMARY KEY)"
                            .formatted(rich.other()));
            RichSchema.run(
                    database,
                    ("CREATE TABLE drawn_notes (order_id INT PRIMARY KEY, code CHAR(3),"
                                    + " FOREIGN KEY (order_id) REFERENCES invoices (id),"
                                    + " FOREIGN KEY (code) REFERENCES %s.drawn_codes (code))")
                            .formatted(rich.other()));
            Map<String, String> variables = Map.of("schema", rich.schema());
            // WHEN
            String text =
                    read(new DiagramResource(databases, Bench.QUERIES), variables)
                            .toLowerCase(Locale.ROOT);
            String svg = read(new PictureResource(databases, Bench.QUERIES), variables);
            RichSchema.run(database, "DROP TABLE drawn_notes");
            RichSchema.run(database, "DROP TABLE %s.drawn_codes".formatted(rich.other()));
            // THEN
            assertTrue(text.contains("\"customers\" |o--o{ \"customers\" : "), text);
            assertTrue(text.contains("\"customers\" ||--o{ \"orders\" : "), text);
            assertTrue(text.contains("\"invoices\" ||--o| \"drawn_notes\" : "), text);
            assertTrue(text.contains(" code fk\n"), text);
            assertTrue(svg.contains(">0..n</text>") && svg.contains(">0..1</text>"), svg);
            assertTrue(svg.contains(">1</text>"), svg);
        }

        @Test
        void givenASchema_whenDrawnAsAPicture_thenXmlWithEachTableOnce() throws Exception {
            // GIVEN
            PictureResource sut = new PictureResource(databases, Bench.QUERIES);
            // WHEN
            String svg = read(sut, Map.of("schema", rich.schema()));
            // THEN
            Element picture =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(svg)))
                            .getDocumentElement();
            assertEquals("svg", picture.getTagName());
            int tables = picture.getElementsByTagName("g").getLength();
            assertTrue(tables >= 11, svg);
            assertTrue(picture.getElementsByTagName("path").getLength() > tables, svg);
        }

        @Test
        void givenAnUnknownSchema_whenRead_thenThereIsNone() {
            // GIVEN
            SchemaResource sut = new SchemaResource(databases, Bench.QUERIES);
            // WHEN
            Failure failure =
                    assertThrows(Failure.class, () -> read(sut, Map.of("schema", "nowhere")));
            // THEN
            assertEquals(FailureKind.INVALID_ARGUMENT, failure.kind());
        }
    }

    @Nested
    class WhenCompleted {
        private final NameCompleter sut = new NameCompleter(databases, Bench.QUERIES);

        private List<String> proposed(String argument, String started, Map<String, String> others) {
            Reference table = Reference.resource(SchemaUri.TABLE);
            assertTrue(sut.completes(table, argument));
            return sut.complete(table, argument, started, others, Bench.CALL);
        }

        @Test
        void givenTheBeginning_whenCompleted_thenWhatFits() {
            // GIVEN
            Map<String, String> schema = Map.of("connection", "c", "schema", rich.schema());
            // WHEN
            List<String> connections = proposed("connection", "", Map.of());
            List<String> schemas =
                    proposed("schema", rich.schema().substring(0, 3), Map.of("connection", "c"));
            List<String> tables = proposed("table", "ord", schema);
            // THEN
            assertEquals(List.of("c"), connections);
            assertTrue(schemas.contains(rich.schema()));
            assertTrue(
                    tables.containsAll(List.of(rich.kept("order_lines"), rich.kept("orders"))),
                    tables::toString);
        }

        @Test
        void givenAPrompt_whenATableAndItsColumnAreBegun_thenTheyAreCompleted() {
            // GIVEN
            Reference write = Reference.prompt(WriteQuery.NAME);
            String table = rich.kept("order_lines");
            Map<String, String> others = Map.of("connection", "c", "table", table);
            // WHEN
            List<String> tables =
                    sut.complete(write, "table", "order_l", Map.of("connection", "c"), Bench.CALL);
            List<String> columns = sut.complete(write, "column", "P", others, Bench.CALL);
            // THEN
            assertEquals(List.of(table), tables);
            assertEquals(List.of(rich.kept("price")), columns);
            assertTrue(sut.completes(write, "column"));
        }

        @Test
        void givenAPromptWithAColumn_whenItsTableIsMissingOrWrong_thenNothing() {
            // GIVEN
            Reference write = Reference.prompt(WriteQuery.NAME);
            Map<String, String> wrong = Map.of("connection", "c", "table", "no_such_table");
            // WHEN
            List<String> missing =
                    sut.complete(write, "column", "", Map.of("connection", "c"), Bench.CALL);
            List<String> unknown = sut.complete(write, "column", "", wrong, Bench.CALL);
            // THEN
            assertEquals(List.of(), missing);
            assertEquals(List.of(), unknown);
        }

        @Test
        void givenAPromptOfASchema_whenATableIsBegun_thenOnlyThoseOfTheSchema() {
            // GIVEN
            Reference review = Reference.prompt(ReviewSchema.NAME);
            Map<String, String> others = Map.of("connection", "c", "schema", rich.other());
            // WHEN
            List<String> tables = sut.complete(review, "table", "", others, Bench.CALL);
            // THEN
            assertEquals(List.of(rich.kept("customers")), tables);
        }

        @Test
        void givenAnUnknownConnection_whenCompleted_thenNothing() {
            // GIVEN
            // WHEN
            List<String> schemas = proposed("schema", "", Map.of("connection", "nobody"));
            // THEN
            assertEquals(List.of(), schemas);
        }
    }
}
