package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dbmcp.Part;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.database.Fact;
import org.dbmcp.driver.Facet;
import org.dbmcp.failure.Failure;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.completion.Completer;
import org.dbmcp.mcp.completion.Reference;

/**
 * Proposes the names of connections, schemas, tables and columns, as far as the caller sees them.
 */
@Part
public class NameCompleter implements Completer {
    private static final Set<String> OURS =
            Set.of(
                    SchemaUri.SCHEMAS,
                    SchemaUri.SCHEMA,
                    SchemaUri.NEXT,
                    SchemaUri.TABLE,
                    SchemaUri.DIAGRAM,
                    SchemaUri.PICTURE,
                    ExploreDatabase.NAME,
                    WriteQuery.NAME,
                    ExplainSlowQuery.NAME,
                    ReviewSchema.NAME);
    private static final Set<String> NAMES = Set.of("connection", "schema", "table", "column");

    private final DatabaseManager databases;
    private final Look look;

    @Inject
    public NameCompleter(DatabaseManager databases, QuerySettings settings) {
        this.databases = databases;
        this.look = new Look(databases, settings);
    }

    @Override
    public boolean completes(Reference reference, String argument) {
        return OURS.contains(reference.name()) && NAMES.contains(argument);
    }

    /** Nobody wants to read why there is nothing to propose. */
    @Override
    public List<String> complete(
            Reference reference,
            String argument,
            String started,
            Map<String, String> others,
            Call call) {
        try {
            Collection<String> all =
                    argument.equals("connection")
                            ? ConnectionResources.names(databases, call)
                            : names(argument, others, call);
            String start = started.toLowerCase(Locale.ROOT);
            return all.stream()
                    .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(start))
                    .distinct()
                    .toList();
        } catch (Failure unknown) {
            return List.of();
        }
    }

    private List<String> names(String argument, Map<String, String> others, Call call) {
        String connection = others.get("connection");
        if (connection == null) {
            return List.of();
        }
        Function<Catalogue, List<String>> question =
                switch (argument) {
                    case "schema" -> NameCompleter::schemas;
                    case "table" -> catalogue -> tables(catalogue, others.get("schema"));
                    default -> catalogue -> columns(catalogue, others.get("table"));
                };
        return look.at(connection, false, call, question);
    }

    private static List<String> schemas(Catalogue catalogue) {
        return catalogue.all(Facet.SCHEMAS, Map.of()).stream()
                .map(each -> each.text("schema"))
                .toList();
    }

    /** With the schema where none is chosen and it is not the usual one. */
    private static List<String> tables(Catalogue catalogue, String schema) {
        return catalogue.all(Facet.NAMES, Map.of()).stream()
                .filter(each -> schema == null || each.text("schema").equals(schema))
                .map(each -> schema == null ? shortName(each) : each.text("name"))
                .toList();
    }

    private static String shortName(Fact table) {
        String schema = table.is("default") ? null : table.text("schema");
        return new TableName(schema, table.text("name")).text();
    }

    private static List<String> columns(Catalogue catalogue, String table) {
        if (table == null) {
            return List.of();
        }
        TableName name = Tables.find(catalogue, table);
        return catalogue.of(Facet.COLUMNS, name.schema(), name.table()).stream()
                .map(each -> each.text("name"))
                .toList();
    }
}
