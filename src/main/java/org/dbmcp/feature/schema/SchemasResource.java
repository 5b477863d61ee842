package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.resource.ResourceSpec;

/** The schemas of a connection, each with the address of what is in it. */
@Part
public class SchemasResource extends CatalogueResource {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    SchemaUri.SCHEMAS,
                    "schemas",
                    "Schemas",
                    "The schemas of a connection",
                    "application/json");

    @Inject
    public SchemasResource(DatabaseManager databases, QuerySettings settings) {
        super(SPEC, databases, settings);
    }

    @Override
    String text(Catalogue catalogue, Map<String, String> variables) {
        return Reading.schemas(catalogue, variables.get("connection"));
    }
}
