package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Tells what the login of a connection may do, and who else may do what. */
@Part
public class ListPrivileges implements Tool<ListPrivileges.Arguments> {
    /** Where, and on which table. */
    public record Arguments(
            @Describe("Connection or configuration")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("Only on this table") Optional<String> table,
            @Describe("Bypass the cache") Optional<Boolean> refresh) {}

    /**
     * What may be done.
     *
     * @param access what this connection lets through, whatever its login may do
     * @param privileges of the login on the table; null without a table, or where nobody tells
     * @param ownGrants of the login and its roles, as statements; null where grants tell them
     * @param notTold what the product or the login's rights keep from being known; null for nothing
     * @param truncated null when all are here
     */
    record Answer(
            boolean success,
            String connection,
            String access,
            Map<String, Object> login,
            List<String> privileges,
            List<Map<String, Object>> roles,
            List<Map<String, Object>> grants,
            List<String> ownGrants,
            String notTold,
            Boolean truncated) {}

    private static final int MOST = 200;

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "list_privileges",
                    "List privileges",
                    "What the login may do, its roles, and grants on tables, views, schemas and "
                            + "functions, or on one table.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "login"));

    private final DatabaseManager databases;
    private final Look look;

    @Inject
    public ListPrivileges(DatabaseManager databases, QuerySettings settings) {
        this.databases = databases;
        this.look = new Look(databases, settings);
    }

    @Override
    public ToolSpec<Arguments> spec() {
        return SPEC;
    }

    @Override
    public Map<String, String> echo(Arguments arguments) {
        return Map.of("connection", ConnectionName.shown(arguments.connection()));
    }

    @Override
    public ToolResult call(Arguments arguments, Call call) {
        Database database = databases.get(call.caller(), arguments.connection());
        boolean fresh = arguments.refresh().orElse(false);
        return Answers.of(
                look.at(
                        database,
                        fresh,
                        call,
                        catalogue -> answer(catalogue, database, arguments)));
    }

    private static Answer answer(Catalogue catalogue, Database database, Arguments arguments) {
        TableName table = arguments.table().map(each -> Tables.find(catalogue, each)).orElse(null);
        List<Fact> login = catalogue.all(Facet.LOGIN, Map.of());
        List<Fact> rights = table == null ? List.of() : ask(catalogue, Facet.RIGHTS, table);
        List<Fact> told = ask(catalogue, Facet.GRANTS, table);
        List<Map<String, Object>> grants =
                values(told.stream().filter(each -> each.text("kind") != null).toList());
        boolean truncated = grants.size() > MOST;
        return new Answer(
                true,
                arguments.connection(),
                database.access().label(),
                login.getFirst().values(),
                table == null || !catalogue.has(Facet.RIGHTS)
                        ? null
                        : Rights.of(rights).privileges(),
                values(ask(catalogue, Facet.ROLES, null)),
                truncated ? grants.subList(0, MOST) : grants,
                OwnGrants.of(catalogue, told),
                notTold(catalogue, Stream.concat(rights.stream(), told.stream())),
                truncated ? true : null);
    }

    private static String notTold(Catalogue catalogue, Stream<Fact> lines) {
        if (!catalogue.has(Facet.GRANTS)) {
            return catalogue.product()
                    + " tells privileges, roles and grants to administrators only";
        }
        String missing = Rights.missing(lines);
        return missing == null
                ? null
                : catalogue.product() + " does not tell this login: " + missing;
    }

    private static List<Fact> ask(Catalogue catalogue, Facet facet, TableName table) {
        if (!catalogue.has(facet)) {
            return List.of();
        }
        return table == null
                ? catalogue.all(facet, Map.of())
                : catalogue.of(facet, table.schema(), table.table());
    }

    /** Some products list privileges and columns in no order. */
    private static List<Map<String, Object>> values(List<Fact> facts) {
        return facts.stream().map(each -> sorted(each.values())).toList();
    }

    private static Map<String, Object> sorted(Map<String, Object> values) {
        Map<String, Object> sorted = new LinkedHashMap<>(values);
        sorted.replaceAll(
                (key, value) ->
                        value instanceof JsonArray list
                                ? list.getValuesAs(JsonString::getString).stream().sorted().toList()
                                : value);
        return sorted;
    }
}
