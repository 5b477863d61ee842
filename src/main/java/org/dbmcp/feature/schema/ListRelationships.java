package org.dbmcp.feature.schema;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.Database;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.Bounds;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Shows how tables refer to each other, and how to come from one to another. */
@Part
public class ListRelationships implements Tool<ListRelationships.Arguments> {
    /** Around which tables, or from where to where. */
    public record Arguments(
            @Describe("Connection or configuration")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("Tables to start from; none means all of schema") @Bounds(max = 20)
                    Optional<List<String>> tables,
            @Describe("Find join paths from the one table to this") Optional<String> to,
            @Describe("Only in this schema") Optional<String> schema,
            @Describe("Steps around the tables; 1 if left out") @Bounds(min = 1, max = 5)
                    Optional<Integer> depth,
            @Describe("Bypass the cache") Optional<Boolean> refresh) {}

    /**
     * The references, or the ways.
     *
     * @param guesses columns that look like references, where there is no foreign key
     * @param truncated null when all are here
     * @param hint what was looked at in vain; null when something was found
     */
    record Answer(
            boolean success,
            String connection,
            List<Map<String, Object>> relationships,
            List<Map<String, Object>> guesses,
            List<Map<String, Object>> paths,
            Boolean truncated,
            String hint) {}

    private static final int MOST = 300;

    private static final String NO_PATH =
            "No way of at most "
                    + Graph.LONGEST_WAY
                    + " steps: foreign keys that this login sees and guesses by names of columns"
                    + " were tried; look at the columns of both by describe_table";

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "list_relationships",
                    "List relationships",
                    "Foreign keys around tables, guesses where there are none, or with to the "
                            + "shortest join paths between two tables as SQL.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection"));

    private final DatabaseManager databases;
    private final Look look;

    @Inject
    public ListRelationships(DatabaseManager databases, QuerySettings settings) {
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
        List<TableName> tables = new ArrayList<>();
        arguments
                .tables()
                .orElse(List.of())
                .forEach(each -> tables.add(Tables.find(catalogue, each)));
        if (arguments.to().isPresent()) {
            return paths(catalogue, database, arguments, tables);
        }
        Collection<Reference> around = around(catalogue, tables, arguments);
        List<Map<String, Object>> shown =
                around.stream()
                        .filter(each -> isIn(each, arguments.schema()))
                        .limit(MOST + 1)
                        .map(Reference::json)
                        .toList();
        if (shown.isEmpty()) {
            arguments.schema().ifPresent(each -> Schemas.check(catalogue, each));
        }
        SchemaGuesses whole =
                tables.isEmpty()
                        ? SchemaGuesses.of(catalogue, arguments.schema().orElse(""))
                        : null;
        List<Reference> guesses =
                whole == null
                        ? guesses(catalogue, tables)
                        : whole.all(List.copyOf(around), MOST + 1);
        boolean truncated =
                shown.size() > MOST || guesses.size() > MOST || (whole != null && whole.isCut());
        return new Answer(
                true,
                arguments.connection(),
                shown.subList(0, Math.min(shown.size(), MOST)),
                json(guesses),
                null,
                truncated ? true : null,
                null);
    }

    private static boolean isIn(Reference reference, Optional<String> schema) {
        return schema.isEmpty()
                || schema.get().equals(reference.from().schema())
                || schema.get().equals(reference.to().schema());
    }

    /** One step needs no more than the tables themselves know. */
    private static Collection<Reference> around(
            Catalogue catalogue, List<TableName> tables, Arguments arguments) {
        int depth = arguments.depth().orElse(1);
        if (tables.isEmpty() || depth > 1) {
            List<Reference> all = all(catalogue, tables, arguments);
            return tables.isEmpty() ? all : new Graph(all).around(tables, depth);
        }
        Set<Reference> around = new LinkedHashSet<>();
        for (TableName table : tables) {
            around.addAll(
                    Reference.of(catalogue.of(Facet.REFERENCES, table.schema(), table.table())));
        }
        return around;
    }

    /** Of the schema that is named, or of the tables, or else of all that can be asked at once. */
    private static List<Reference> all(
            Catalogue catalogue, List<TableName> tables, Arguments arguments) {
        Set<String> schemas = new LinkedHashSet<>();
        arguments.schema().ifPresent(schemas::add);
        tables.forEach(each -> schemas.add(each.schema()));
        if (schemas.isEmpty()) {
            schemas.add("");
        }
        return schemas.stream()
                .flatMap(each -> catalogue.all(Facet.REFERENCES, Map.of("schema", each)).stream())
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), Reference::of));
    }

    private static List<Reference> guesses(Catalogue catalogue, List<TableName> tables) {
        Map<String, List<Fact>> keys = new HashMap<>();
        for (TableName each : tables) {
            keys.computeIfAbsent(
                    each.schema(),
                    schema -> catalogue.all(Facet.PRIMARY_KEYS, Map.of("schema", schema)));
        }
        return tables.stream()
                .flatMap(
                        each ->
                                new Guesses(catalogue, each, keys.get(each.schema()))
                                        .all().stream())
                .distinct()
                .limit(MOST + 1)
                .toList();
    }

    private static List<Map<String, Object>> json(List<Reference> references) {
        return references.isEmpty()
                ? null
                : references.stream().limit(MOST).map(Reference::json).toList();
    }

    /** Guesses help only where no foreign key does. */
    private static Answer paths(
            Catalogue catalogue, Database database, Arguments arguments, List<TableName> tables) {
        if (tables.size() != 1) {
            throw new Failure(INVALID_ARGUMENT, "'to' needs exactly one table in 'tables'");
        }
        TableName from = tables.getFirst();
        TableName to = Tables.find(catalogue, arguments.to().orElseThrow());
        List<Reference> keys = all(catalogue, List.of(from, to), arguments);
        List<List<Step>> ways = new Graph(keys).ways(from, to);
        if (ways.isEmpty() && !from.equals(to)) {
            List<Reference> all = new ArrayList<>(keys);
            all.addAll(guesses(catalogue, List.of(from, to)));
            ways = new Graph(all).ways(from, to);
        }
        List<Map<String, Object>> paths = JoinPath.json(ways, database.driver(), catalogue);
        String hint = paths.isEmpty() ? NO_PATH : null;
        return new Answer(true, arguments.connection(), null, null, paths, null, hint);
    }
}
