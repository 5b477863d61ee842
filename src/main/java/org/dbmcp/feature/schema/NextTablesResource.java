package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.resource.ResourceSpec;

/** The tables and views of a schema that did not fit on the page before. */
@Part
public class NextTablesResource extends CatalogueResource {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    SchemaUri.NEXT,
                    "next-tables",
                    "More of a schema",
                    "The tables and views of a schema behind the name of one",
                    "application/json");

    @Inject
    public NextTablesResource(DatabaseManager databases, QuerySettings settings) {
        super(SPEC, databases, settings);
    }

    @Override
    String text(Catalogue catalogue, Map<String, String> variables) {
        return Reading.schema(
                catalogue,
                variables.get("connection"),
                variables.get("schema"),
                variables.get("table"));
    }
}
