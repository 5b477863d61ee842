package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.resource.ResourceSpec;

/** All that is known of a table. */
@Part
public class TableResource extends CatalogueResource {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    SchemaUri.TABLE,
                    "table",
                    "Table",
                    "Columns, keys, indexes and more of a table",
                    "application/json");

    @Inject
    public TableResource(DatabaseManager databases, QuerySettings settings) {
        super(SPEC, databases, settings);
    }

    @Override
    String text(Catalogue catalogue, Map<String, String> variables) {
        return Reading.table(catalogue, variables.get("schema"), variables.get("table"));
    }
}
