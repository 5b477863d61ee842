package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.resource.Contents;
import org.dbmcp.mcp.resource.ResourceSpec;
import org.dbmcp.mcp.resource.ResourceTemplate;

/** The schemas of a connection, each with the address of what is in it. */
@Part
public class SchemasResource implements ResourceTemplate {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    SchemaUri.SCHEMAS,
                    "schemas",
                    "Schemas",
                    "The schemas of a connection",
                    "application/json");

    private final Look look;

    @Inject
    public SchemasResource(DatabaseManager databases, QuerySettings settings) {
        this.look = new Look(databases, settings);
    }

    @Override
    public ResourceSpec spec() {
        return SPEC;
    }

    @Override
    public CacheHint cache() {
        return Reading.CACHE;
    }

    @Override
    public List<Contents> read(String uri, Map<String, String> variables, Call call) {
        String text =
                look.at(
                        variables.get("connection"),
                        false,
                        call,
                        catalogue -> text(catalogue, variables));
        return List.of(new Contents.Text(uri, "application/json", text));
    }

    private static String text(Catalogue catalogue, Map<String, String> variables) {
        return Reading.schemas(catalogue, variables.get("connection"));
    }
}
