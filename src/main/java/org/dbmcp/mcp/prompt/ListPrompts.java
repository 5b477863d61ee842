package org.dbmcp.mcp.prompt;

import jakarta.inject.Inject;
import org.dbmcp.Part;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Pages;
import org.dbmcp.mcp.Reply;

/** Lists the prompts: {@code prompts/list}. */
@Part
public class ListPrompts implements Method {
    private final Pages pages;

    @Inject
    public ListPrompts(PromptCatalog catalog) {
        this.pages = new Pages("prompts", catalog.json());
    }

    @Override
    public String name() {
        return "prompts/list";
    }

    @Override
    public Reply answer(Call call) {
        return pages.page(call.params());
    }
}
