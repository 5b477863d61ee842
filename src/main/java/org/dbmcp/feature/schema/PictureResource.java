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
    public CacheHint cache() {
        return look.cache();
    }

    @Override
    public List<Contents> read(String uri, Map<String, String> variables, Call call) {
        Diagram diagram =
                look.at(
                        variables.get("connection"),
                        false,
                        call,
                        catalogue -> diagram(catalogue, variables.get("schema")));
        // the session is back: to arrange the boxes takes its time
        return List.of(new Contents.Text(uri, "image/svg+xml", Drawing.of(diagram)));
    }

    private static Diagram diagram(Catalogue catalogue, String schema) {
        return Diagram.of(catalogue, Reading.known(catalogue, schema));
    }
}
