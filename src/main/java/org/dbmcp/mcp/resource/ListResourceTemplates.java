package org.dbmcp.mcp.resource;

import jakarta.inject.Inject;
import org.dbmcp.Part;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Pages;
import org.dbmcp.mcp.Reply;

/** Lists the templates of resources: {@code resources/templates/list}. */
@Part
public class ListResourceTemplates implements Method {
    private final Pages pages;

    @Inject
    public ListResourceTemplates(ResourceCatalog catalog) {
        this.pages = new Pages("resourceTemplates", catalog.templates());
    }

    @Override
    public String name() {
        return "resources/templates/list";
    }

    @Override
    public Reply answer(Call call) {
        return pages.page(call.params());
    }
}
