package org.dbmcp.feature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import org.dbmcp.access.Caller;
import org.dbmcp.feature.connection.CallerSettings;
import org.dbmcp.feature.connection.CloseConnection;
import org.dbmcp.feature.connection.ConnectDatabase;
import org.dbmcp.feature.connection.ConnectFromConfig;
import org.dbmcp.feature.connection.ConnectionInfo;
import org.dbmcp.feature.connection.ExportConnections;
import org.dbmcp.feature.connection.ImportConnections;
import org.dbmcp.feature.connection.ListConnections;
import org.dbmcp.feature.connection.ShowConfigurations;
import org.dbmcp.feature.connection.TestConnection;
import org.dbmcp.feature.performance.ActiveQueries;
import org.dbmcp.feature.performance.CancelQuery;
import org.dbmcp.feature.performance.DatabaseHealth;
import org.dbmcp.feature.performance.ExplainQuery;
import org.dbmcp.feature.performance.SuggestIndexes;
import org.dbmcp.feature.performance.TopQueries;
import org.dbmcp.feature.query.ExecuteQuery;
import org.dbmcp.feature.query.ExportQuery;
import org.dbmcp.feature.query.FetchRows;
import org.dbmcp.feature.query.ReadQuery;
import org.dbmcp.feature.schema.CompareSchemas;
import org.dbmcp.feature.schema.DescribeTable;
import org.dbmcp.feature.schema.ListPrivileges;
import org.dbmcp.feature.schema.ListRelationships;
import org.dbmcp.feature.schema.SearchObjects;
import org.dbmcp.mcp.Answers;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Cancellation;
import org.dbmcp.mcp.Client;
import org.dbmcp.mcp.Outlet;
import org.dbmcp.mcp.Reply;
import org.dbmcp.mcp.tool.ListTools;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolCatalog;
import org.junit.jupiter.api.Test;

/** What a model reads of our tools before it has done anything: it pays for every byte. */
class ToolsListTest {
    private static final int MOST_BYTES_OF_TEN = 8 * 1024;

    /** With what HTTP's body has around it, {@code ToolsDocumentIT} holds it to 20 KiB. */
    private static final int MOST_BYTES = 20 * 1024 - 300;

    private static final List<Tool<?>> TEN =
            List.of(
                    new ConnectDatabase(null, new CallerSettings(Bench.OPEN, Bench.QUERIES)),
                    new ConnectFromConfig(null, null),
                    new ListConnections(null),
                    new TestConnection(null),
                    new CloseConnection(null),
                    new ConnectionInfo(null),
                    new ShowConfigurations(null),
                    new ExportConnections(null, null),
                    new ImportConnections(null, null),
                    new ExecuteQuery(null, null, null, null));
    private static final List<Tool<?>> ALL =
            Stream.concat(
                            TEN.stream(),
                            Stream.of(
                                    new ActiveQueries(null, null),
                                    new CancelQuery(null, null),
                                    new DatabaseHealth(null, null),
                                    new SuggestIndexes(null, null),
                                    new TopQueries(null, null),
                                    new ReadQuery(null, null, null, null),
                                    new FetchRows(null, null, null, null),
                                    new ExportQuery(null, null, null, null),
                                    new SearchObjects(null, null),
                                    new DescribeTable(null, null),
                                    new ListRelationships(null, null),
                                    new ListPrivileges(null, null),
                                    new CompareSchemas(null, null),
                                    new ExplainQuery(null, null)))
                    .toList();

    private final ListTools sut = new ListTools(new ToolCatalog(ALL));

    @Test
    void givenAllTools_whenListed_thenInTheOrderOfTheirNames() {
        // GIVEN
        // WHEN
        var names = listed().stream().map(tool -> tool.asJsonObject().getString("name")).toList();
        // THEN
        assertEquals(
                List.of(
                        "active_queries",
                        "cancel_query",
                        "close_connection",
                        "compare_schemas",
                        "connect_database",
                        "connect_from_config",
                        "connection_info",
                        "database_health",
                        "describe_table",
                        "execute_query",
                        "explain_query",
                        "export_connections",
                        "export_query",
                        "fetch_rows",
                        "import_connections",
                        "list_connections",
                        "list_privileges",
                        "list_relationships",
                        "read_query",
                        "search_objects",
                        "show_configurations",
                        "suggest_indexes",
                        "test_connection",
                        "top_queries"),
                names);
    }

    @Test
    void givenAllTools_whenListed_thenTwentyKibibytesHoldItAndItsFrame() {
        // GIVEN
        // WHEN
        int bytes = listed().toString().getBytes(UTF_8).length;
        // THEN
        assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
    }

    @Test
    void givenTheOriginalsTen_whenListed_thenAtMostEightKibibytes() {
        // GIVEN
        var ten = new ListTools(new ToolCatalog(TEN));
        // WHEN
        int bytes = listed(ten).toString().getBytes(UTF_8).length;
        // THEN
        assertTrue(bytes <= MOST_BYTES_OF_TEN, bytes + " bytes");
    }

    @Test
    void givenAConnectionArgument_whenListed_thenItIsMirroredInAHeader() {
        // GIVEN
        // WHEN
        var mirrored =
                listed().stream()
                        .map(JsonValue::asJsonObject)
                        .filter(ToolsListTest::mirrorsItsConnection)
                        .map(tool -> tool.getString("name"))
                        .toList();
        // THEN
        assertEquals(
                List.of(
                        "active_queries",
                        "cancel_query",
                        "close_connection",
                        "compare_schemas",
                        "connection_info",
                        "database_health",
                        "describe_table",
                        "execute_query",
                        "explain_query",
                        "export_query",
                        "fetch_rows",
                        "list_privileges",
                        "list_relationships",
                        "read_query",
                        "search_objects",
                        "suggest_indexes",
                        "test_connection",
                        "top_queries"),
                mirrored);
    }

    private static boolean mirrorsItsConnection(JsonObject tool) {
        JsonObject properties = tool.getJsonObject("inputSchema").getJsonObject("properties");
        return properties != null
                && properties.get("connection") instanceof JsonObject connection
                && connection.getString("x-mcp-header", "").equals("Connection");
    }

    private JsonArray listed() {
        return listed(sut);
    }

    private static JsonArray listed(ListTools list) {
        Call call =
                new Call(
                        "c1",
                        "tools/list",
                        JsonObject.EMPTY_JSON_OBJECT,
                        new Client("test", "1", JsonObject.EMPTY_JSON_OBJECT),
                        Caller.ANONYMOUS,
                        Answers.NONE,
                        Outlet.NONE,
                        new Cancellation());
        return ((Reply.Done) list.answer(call)).result().getJsonArray("tools");
    }
}
