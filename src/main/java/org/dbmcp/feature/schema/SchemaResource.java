package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.resource.ResourceSpec;

/** The tables and views of a schema, each with its address. */
@Part
public class SchemaResource extends CatalogueResource {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    SchemaUri.SCHEMA,
                    "schema",
                    "Schema",
                    "The tables and views of a schema; next has more of them",
                    "application/json");

    @Inject
    public SchemaResource(DatabaseManager databases, QuerySettings settings) {
        super(SPEC, databases, settings);
    }

    @Override
    String text(Catalogue catalogue, Map<String, String> variables) {
        return Reading.schema(catalogue, variables.get("connection"), variables.get("schema"), "");
    }
}
