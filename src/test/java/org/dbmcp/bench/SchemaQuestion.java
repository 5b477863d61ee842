package org.dbmcp.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.RichSchema;
import org.dbmcp.feature.Bench;
import org.dbmcp.feature.performance.DatabaseHealth;
import org.dbmcp.feature.performance.ExplainQuery;
import org.dbmcp.feature.performance.SuggestIndexes;
import org.dbmcp.feature.schema.CompareSchemas;
import org.dbmcp.feature.schema.DescribeTable;
import org.dbmcp.feature.schema.DiagramResource;
import org.dbmcp.feature.schema.ListPrivileges;
import org.dbmcp.feature.schema.ListRelationships;
import org.dbmcp.feature.schema.PictureResource;
import org.dbmcp.feature.schema.SchemaResource;
import org.dbmcp.feature.schema.SchemasResource;
import org.dbmcp.feature.schema.SearchObjects;
import org.dbmcp.feature.schema.TableResource;
import org.dbmcp.mcp.resource.Contents;
import org.dbmcp.mcp.resource.ResourceTemplate;
import org.dbmcp.mcp.tool.Tool;

/**
 * What is asked of a connection {@code c} to a database of many tables.
 *
 * @param ask asks it, and gives the bytes of the answer in UTF-8
 */
record SchemaQuestion(String name, ToIntFunction<DatabaseManager> ask) {
    private static final QuerySettings SETTINGS = Bench.QUERIES;

    /** All of them, for a database with the tables of {@link SchemaTables}. */
    static List<SchemaQuestion> all(RichSchema rich) {
        List<SchemaQuestion> all = new ArrayList<>(searches());
        all.addAll(schema(rich));
        all.addAll(performance());
        all.addAll(resources(rich));
        return all;
    }

    private static List<SchemaQuestion> searches() {
        Function<DatabaseManager, Tool<?>> search = each -> new SearchObjects(each, SETTINGS);
        String words = "'search':['customer invoice'],'detail':";
        return List.of(
                tool("search_objects, names", search, words + "'names'"),
                tool("search_objects, summary", search, words + "'summary'"),
                tool(
                        "search_objects, full",
                        search,
                        "'search':['shipment_7*'],'kinds':['table'],'detail':'full'"),
                tool(
                        "search_objects, tables only",
                        search,
                        "'search':['shipment_7*'],'kinds':['table']"),
                tool("search_objects, misspelt", search, "'search':['custommer_invoise_7']"));
    }

    private static List<SchemaQuestion> schema(RichSchema rich) {
        Function<DatabaseManager, Tool<?>> describe = each -> new DescribeTable(each, SETTINGS);
        Function<DatabaseManager, Tool<?>> related = each -> new ListRelationships(each, SETTINGS);
        Function<DatabaseManager, Tool<?>> rights = each -> new ListPrivileges(each, SETTINGS);
        return List.of(
                tool("describe_table", describe, "'tables':['order_42']"),
                tool(
                        "describe_table, statistics",
                        describe,
                        "'tables':['order_42'],'statistics':true"),
                tool("list_relationships, around", related, "'tables':['order_42'],'depth':2"),
                tool("list_relationships, path", related, "'tables':['order_8'],'to':'order_2'"),
                tool("list_privileges", rights, "'table':'order_42'"),
                tool(
                        "compare_schemas",
                        each -> new CompareSchemas(each, SETTINGS),
                        "'otherSchema':'%s'".formatted(rich.schema())));
    }

    private static List<SchemaQuestion> performance() {
        String sql = "SELECT id FROM order_42 WHERE amount > 5 ORDER BY created_at";
        return List.of(
                tool(
                        "explain_query",
                        each -> new ExplainQuery(each, SETTINGS),
                        "'sql':'%s'".formatted(sql)),
                tool(
                        "suggest_indexes",
                        each -> new SuggestIndexes(each, SETTINGS),
                        "'sql':['%s']".formatted(sql)),
                tool(
                        "database_health",
                        each -> new DatabaseHealth(each, SETTINGS),
                        "'checks':['duplicate-indexes','sequences','primary-keys']"));
    }

    private static List<SchemaQuestion> resources(RichSchema rich) {
        return List.of(
                resource("db://c/schemas", rich, each -> new SchemasResource(each, SETTINGS)),
                resource("db://c/schema/…", rich, each -> new SchemaResource(each, SETTINGS)),
                resource("db://c/table/…", rich, each -> new TableResource(each, SETTINGS)),
                resource("db://c/er-diagram/…", rich, each -> new DiagramResource(each, SETTINGS)),
                resource(
                        "db://c/er-diagram/…/svg",
                        rich,
                        each -> new PictureResource(each, SETTINGS)));
    }

    private static SchemaQuestion tool(
            String name, Function<DatabaseManager, Tool<?>> tool, String arguments) {
        return new SchemaQuestion(
                name,
                databases -> {
                    JsonObject answer =
                            Bench.call(
                                            tool.apply(databases),
                                            "{'connection':'c'," + arguments + "}")
                                    .structured();
                    assertTrue(answer.getBoolean("success"), answer::toString);
                    return answer.toString().getBytes(UTF_8).length;
                });
    }

    private static SchemaQuestion resource(
            String name, RichSchema rich, Function<DatabaseManager, ResourceTemplate> resource) {
        Map<String, String> variables =
                Map.of("connection", "c", "schema", rich.schema(), "table", rich.kept("order_42"));
        return new SchemaQuestion(
                name,
                databases ->
                        resource
                                .apply(databases)
                                .read("db://c", variables, Bench.CALL)
                                .contents()
                                .stream()
                                .map(Contents.Text.class::cast)
                                .mapToInt(each -> each.text().getBytes(UTF_8).length)
                                .sum());
    }
}
