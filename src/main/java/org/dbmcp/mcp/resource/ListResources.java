package org.dbmcp.mcp.resource;

import jakarta.inject.Inject;
import org.dbmcp.Part;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Pages;
import org.dbmcp.mcp.Reply;

/** Lists the resources: {@code resources/list}. */
@Part
public class ListResources implements Method {
    private final Pages pages;

    @Inject
    public ListResources(ResourceCatalog catalog) {
        this.pages = new Pages("resources", catalog.resources());
    }

    @Override
    public String name() {
        return "resources/list";
    }

    @Override
    public Reply answer(Call call) {
        return pages.page(call.params());
    }
}
