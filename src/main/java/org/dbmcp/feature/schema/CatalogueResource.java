package org.dbmcp.feature.schema;

import java.util.Map;
import org.dbmcp.config.QuerySettings;
import org.dbmcp.database.Catalogue;
import org.dbmcp.database.DatabaseManager;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.resource.Contents;
import org.dbmcp.mcp.resource.ResourceResult;
import org.dbmcp.mcp.resource.ResourceSpec;
import org.dbmcp.mcp.resource.ResourceTemplate;

/** A text that one look at a connection's catalogue gives. */
abstract class CatalogueResource implements ResourceTemplate {
    private final ResourceSpec spec;
    private final Look look;

    CatalogueResource(ResourceSpec spec, DatabaseManager databases, QuerySettings settings) {
        this.spec = spec;
        this.look = new Look(databases, settings);
    }

    /** The text, of the type that its specification names. */
    abstract String text(Catalogue catalogue, Map<String, String> variables);

    @Override
    public ResourceSpec spec() {
        return spec;
    }

    @Override
    public ResourceResult read(String uri, Map<String, String> variables, Call call) {
        Dated<String> text =
                look.at(
                        variables.get("connection"),
                        false,
                        call,
                        catalogue -> Dated.of(catalogue, text(catalogue, variables)));
        return text.result(new Contents.Text(uri, spec.mimeType(), text.value()));
    }
}
