package org.dbmcp.mcp.resource;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dbmcp.Part;
import org.dbmcp.config.ToolSettings;
import org.dbmcp.mcp.Call;
import org.dbmcp.mcp.Capability;
import org.dbmcp.mcp.Reply;

/** All resources and templates, in the order of their addresses. */
@Part
public class ResourceCatalog implements Capability {
    private static final System.Logger LOG = System.getLogger(ResourceCatalog.class.getName());

    private final SortedMap<String, Resource> byUri = new TreeMap<>();
    private final SortedMap<String, ResourceTemplate> byTemplate = new TreeMap<>();
    private final SortedMap<String, UriPattern> patterns = new TreeMap<>();

    @Inject
    public ResourceCatalog(
            @Any Instance<Resource> resources,
            @Any Instance<ResourceTemplate> templates,
            ToolSettings settings) {
        this(
                resources.stream().filter(each -> settings.offers(each.getClass())).toList(),
                templates.stream().filter(each -> settings.offers(each.getClass())).toList());
    }

    ResourceCatalog(Iterable<Resource> resources, Iterable<ResourceTemplate> templates) {
        resources.forEach(each -> put(byUri, each.spec().uri(), each));
        templates.forEach(each -> put(byTemplate, each.spec().uri(), each));
        byTemplate.keySet().forEach(each -> patterns.put(each, new UriPattern(each)));
        LOG.log(INFO, "Resources: {0}; templates: {1}", byUri.keySet(), byTemplate.keySet());
    }

    private static <T> void put(Map<String, T> map, String uri, T value) {
        if (map.put(uri, value) != null) {
            throw new IllegalStateException("Two resources have the address " + uri);
        }
    }

    /** The content under an address; empty if there is none. */
    Optional<Reply.Done> read(String uri, Call call) {
        Resource resource = byUri.get(uri);
        if (resource != null) {
            return Optional.of(ResourceJson.reply(resource.read(call)));
        }
        for (Map.Entry<String, UriPattern> each : patterns.entrySet()) {
            Map<String, String> variables = each.getValue().match(uri).orElse(null);
            if (variables != null) {
                return read(byTemplate.get(each.getKey()), uri, variables, call);
            }
        }
        return Optional.empty();
    }

    private static Optional<Reply.Done> read(
            ResourceTemplate template, String uri, Map<String, String> variables, Call call) {
        ResourceResult result = template.read(uri, variables, call);
        return result.contents().isEmpty()
                ? Optional.empty()
                : Optional.of(ResourceJson.reply(result));
    }

    /** All resources as MCP's Resource. */
    List<JsonObject> resources() {
        return byUri.values().stream().map(each -> each.spec().json("uri")).toList();
    }

    /** All templates as MCP's ResourceTemplate. */
    List<JsonObject> templates() {
        return byTemplate.values().stream().map(each -> each.spec().json("uriTemplate")).toList();
    }

    @Override
    public String key() {
        return "resources";
    }
}
