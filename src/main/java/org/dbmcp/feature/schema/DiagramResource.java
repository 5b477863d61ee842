package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.resource.ResourceSpec;

/** The tables of a schema and their references, as Mermaid. */
@Part
public class DiagramResource extends CatalogueResource {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    SchemaUri.DIAGRAM,
                    "er-diagram",
                    "ER diagram",
                    "Tables and references of a schema as Mermaid",
                    "text/vnd.mermaid");

    @Inject
    public DiagramResource(DatabaseManager databases, QuerySettings settings) {
        super(SPEC, databases, settings);
    }

    @Override
    String text(Catalogue catalogue, Map<String, String> variables) {
        return Mermaid.of(Diagram.of(catalogue, Reading.known(catalogue, variables.get("schema"))));
    }
}
