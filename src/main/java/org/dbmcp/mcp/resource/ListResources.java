package org.dbmcp.mcp.resource;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dbmcp.Part;
import org.dbmcp.config.ToolSettings;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Method;
import org.dbmcp.mcp.Pages;
import org.dbmcp.mcp.Reply;

/** Lists the resources, those of everybody first: {@code resources/list}. */
@Part
public class ListResources implements Method {
    private static final CacheHint OF_THE_CALLER = new CacheHint(Duration.ZERO, false);

    private final List<JsonObject> shared;
    private final List<ResourceList> lists;
    private final Pages pages;

    @Inject
    public ListResources(
            ResourceCatalog catalog, @Any Instance<ResourceList> lists, ToolSettings settings) {
        this(catalog, lists.stream().filter(each -> settings.offers(each.getClass())).toList());
    }

    ListResources(ResourceCatalog catalog, Iterable<ResourceList> lists) {
        this.shared = catalog.resources();
        this.lists = StreamSupport.stream(lists.spliterator(), false).toList();
        this.pages = new Pages("resources", shared);
    }

    @Override
    public String name() {
        return "resources/list";
    }

    @Override
    public Reply answer(Call call) {
        if (lists.isEmpty()) {
            return pages.page(call.params());
        }
        List<JsonObject> all = new ArrayList<>(shared);
        lists.forEach(list -> list.of(call).forEach(each -> all.add(each.json("uri"))));
        return new Reply.Done(
                new Pages("resources", all).page(call.params()).result(), OF_THE_CALLER);
    }
}
