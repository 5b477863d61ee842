package org.dbmcp.feature.schema;

import jakarta.inject.Inject;
import java.util.Map;
import org.dbmcp.Part;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.resource.Contents;
import org.dbmcp.mcp.resource.ResourceResult;
import org.dbmcp.mcp.resource.ResourceSpec;
import org.dbmcp.mcp.resource.ResourceTemplate;

/** The tables of a schema and their references, as SVG. */
@Part
public class PictureResource implements ResourceTemplate {
    private static final ResourceSpec SPEC =
            new ResourceSpec(
                    SchemaUri.PICTURE,
                    "er-picture",
                    "ER diagram, drawn",
                    "Tables and references of a schema as a picture",
                    "image/svg+xml");

    private final Look look;

    @Inject
    public PictureResource(DatabaseManager databases, QuerySettings settings) {
        this.look = new Look(databases, settings);
    }

    @Override
    public ResourceSpec spec() {
        return SPEC;
    }

    @Override
    public ResourceResult read(String uri, Map<String, String> variables, Call call) {
        Dated<Diagram> diagram =
                look.at(
                        variables.get("connection"),
                        false,
                        call,
                        catalogue ->
                                Dated.of(catalogue, diagram(catalogue, variables.get("schema"))));
        // the session is back: to arrange the boxes takes its time
        return diagram.result(new Contents.Text(uri, "image/svg+xml", Drawing.of(diagram.value())));
    }

    private static Diagram diagram(Catalogue catalogue, String schema) {
        return Diagram.of(catalogue, Reading.known(catalogue, schema));
    }
}
