package org.dbmcp.mcp.tool;

import jakarta.inject.Inject;
import org.dbmcp.Part;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Pages;
import org.dbmcp.mcp.Reply;

/** Lists the tools: {@code tools/list}. */
@Part
public class ListTools implements Method {
    private final Pages pages;

    @Inject
    public ListTools(ToolCatalog tools) {
        this.pages = new Pages("tools", tools.json());
    }

    @Override
    public String name() {
        return "tools/list";
    }

    @Override
    public Reply answer(Call call) {
        return pages.page(call.params());
    }
}
