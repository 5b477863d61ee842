package org.dbmcp.feature.schema;

import static org.dbmcp.failure.FailureKind.INVALID_ARGUMENT;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ConnectionName;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;
import org.dbmcp.json.Describe;
import org.dbmcp.json.Keyword;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.tool.OutputSchema;
import org.dbmcp.mcp.tool.Tool;
import org.dbmcp.mcp.tool.ToolResult;
import org.dbmcp.mcp.tool.ToolSpec;

/** Holds two schemas side by side, of one connection or of two. */
@Part
public class CompareSchemas implements Tool<CompareSchemas.Arguments> {
    /** The old one and the new one. */
    public record Arguments(
            @Describe("Connection or configuration")
                    @Keyword(name = "x-mcp-header", value = "Connection")
                    String connection,
            @Describe("The usual one if left out") Optional<String> schema,
            @Describe("The same if left out") Optional<String> otherConnection,
            @Describe("The usual one if left out") Optional<String> otherSchema) {}

    /**
     * What differs.
     *
     * @param text the first of them for people
     * @param notTold what could not be compared; null for nothing
     * @param truncated null when all are here
     */
    record Answer(
            boolean success,
            String connection,
            String schema,
            String otherConnection,
            String otherSchema,
            boolean equal,
            int added,
            int removed,
            int changed,
            List<Change> changes,
            String text,
            String notTold,
            Boolean truncated) {}

    private static final ToolSpec<Arguments> SPEC =
            new ToolSpec<>(
                    "compare_schemas",
                    "Compare schemas",
                    "What was added, removed or changed between two schemas, of one connection or "
                            + "two: tables with their parts, routines, types.",
                    Effect.READS,
                    true,
                    false,
                    Arguments.class,
                    OutputSchema.with("success", "connection", "equal", "changes"));

    private final Look look;

    @Inject
    public CompareSchemas(DatabaseManager databases, QuerySettings settings) {
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
        String other = arguments.otherConnection().orElse(arguments.connection());
        if (arguments.otherConnection().isEmpty() && arguments.otherSchema().isEmpty()) {
            throw new Failure(
                    INVALID_ARGUMENT,
                    "Name otherConnection or otherSchema, or both, to compare with");
        }
        Inventory from =
                look.at(
                        arguments.connection(),
                        true,
                        call,
                        catalogue -> side(catalogue, arguments.connection(), arguments.schema()));
        Inventory to =
                look.at(
                        other,
                        true,
                        call,
                        catalogue -> side(catalogue, other, arguments.otherSchema()));
        return Answers.of(answer(arguments, other, from, to));
    }

    private static Inventory side(Catalogue catalogue, String connection, Optional<String> wanted) {
        List<Fact> schemas = catalogue.all(Facet.SCHEMAS, Map.of());
        String schema =
                schemas.stream()
                        .filter(
                                each ->
                                        wanted.map(each.text("schema")::equals)
                                                .orElse(each.is("default")))
                        .map(each -> each.text("schema"))
                        .findFirst()
                        .orElseThrow(() -> unknown(wanted, schemas));
        return Inventory.of(catalogue, connection, schema);
    }

    private static Failure unknown(Optional<String> wanted, List<Fact> schemas) {
        List<String> names =
                schemas.stream()
                        .sorted(Comparator.comparing(each -> !each.is("default")))
                        .map(each -> each.text("schema"))
                        .limit(20)
                        .toList();
        return new Failure(
                        INVALID_ARGUMENT,
                        wanted.map(each -> "There is no schema '" + each + "'")
                                .orElse("The connection has no usual schema"))
                .withHint("Schemas are: " + String.join(", ", names));
    }

    private static Answer answer(Arguments arguments, String other, Inventory from, Inventory to) {
        Comparison comparison = Comparison.of(from, to);
        List<Change> shown = comparison.shown();
        int more = comparison.changes().size() - shown.size();
        return new Answer(
                true,
                arguments.connection(),
                from.schema(),
                other,
                to.schema(),
                comparison.changes().isEmpty(),
                comparison.count("added"),
                comparison.count("removed"),
                comparison.count("changed"),
                shown,
                comparison.text(),
                comparison.notTold(),
                more == 0 ? null : true);
    }
}
