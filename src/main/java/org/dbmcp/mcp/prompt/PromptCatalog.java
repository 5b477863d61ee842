package org.dbmcp.mcp.prompt;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dbmcp.Part;
import org.dbmcp.config.ToolSettings;
import org.dbmcp.mcp.Capability;

/** All prompts, in the order of their names. */
@Part
public class PromptCatalog implements Capability {
    private static final System.Logger LOG = System.getLogger(PromptCatalog.class.getName());

    private final SortedMap<String, Prompt> byName = new TreeMap<>();

    @Inject
    public PromptCatalog(@Any Instance<Prompt> prompts, ToolSettings settings) {
        this(prompts.stream().filter(each -> settings.offers(each.getClass())).toList());
    }

    PromptCatalog(Iterable<Prompt> prompts) {
        for (Prompt prompt : prompts) {
            if (byName.put(prompt.spec().name(), prompt) != null) {
                throw new IllegalStateException("Two prompts are named " + prompt.spec().name());
            }
        }
        LOG.log(INFO, "Prompts: {0}", byName.keySet());
    }

    /** The prompt of this name. */
    Optional<Prompt> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them as MCP's Prompt. */
    List<JsonObject> json() {
        return byName.values().stream().map(each -> each.spec().json()).toList();
    }

    @Override
    public String key() {
        return "prompts";
    }
}
