package org.dbmcp.mcp.tool;

import static java.lang.System.Logger.Level.INFO;
import static org.dbmcp.failure.FailureKind.MISCONFIGURED;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dbmcp.Part;
import org.dbmcp.access.Effect;
import org.dbmcp.config.ToolSettings;
import org.dbmcp.failure.Failure;
import org.dbmcp.mcp.Capability;

/**
 * All tools that are offered, in the order of their names. A tool that clients would not accept
 * stops the start.
 */
@Part
public class ToolCatalog implements Capability {
    private static final System.Logger LOG = System.getLogger(ToolCatalog.class.getName());
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

    private final SortedMap<String, Tool<?>> byName = new TreeMap<>();
    private final Map<String, Map<String, List<String>>> mirrored = new TreeMap<>();

    @Inject
    public ToolCatalog(@Any Instance<Tool<?>> tools, ToolSettings settings) {
        this((Iterable<Tool<?>>) tools, settings);
    }

    /** A catalogue of these tools. */
    public ToolCatalog(Iterable<Tool<?>> tools) {
        this(tools, ToolSettings.ALL);
    }

    ToolCatalog(Iterable<Tool<?>> tools, ToolSettings settings) {
        Set<String> toolsets = new TreeSet<>();
        for (Tool<?> tool : tools) {
            toolsets.add(tool.toolset());
            if (isWanted(tool, settings)) {
                add(tool);
            }
        }
        if (!toolsets.containsAll(settings.toolsets())) {
            throw new Failure(
                    MISCONFIGURED,
                    "Setting 'dbmcp.toolsets' names %s, and there are %s"
                            .formatted(String.join(", ", settings.toolsets()), toolsets));
        }
        LOG.log(INFO, "Tools: {0}", String.join(", ", byName.keySet()));
    }

    private static boolean isWanted(Tool<?> tool, ToolSettings settings) {
        return settings.offers(tool.getClass())
                && (!settings.readOnly() || tool.spec().effect() == Effect.READS);
    }

    private void add(Tool<?> tool) {
        if (!tool.isOffered()) {
            return;
        }
        String name = tool.spec().name();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalStateException("Not a tool's name: " + name);
        }
        if (byName.put(name, tool) != null) {
            throw new IllegalStateException("Two tools are named " + name);
        }
        mirrored.put(name, MirroredArguments.of(tool.inputSchema()));
    }

    /** The tool of this name. */
    public Optional<Tool<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The arguments of a tool that clients repeat in headers: where in the arguments each stands,
     * by the header's name without {@code Mcp-Param-}, in any case. Empty for an unknown tool.
     */
    public Map<String, List<String>> mirroredArguments(String tool) {
        return mirrored.getOrDefault(tool, Map.of());
    }

    /** All of them as MCP's Tool. */
    List<JsonObject> json() {
        return byName.values().stream().map(ToolJson::of).toList();
    }

    @Override
    public String key() {
        return "tools";
    }
}
