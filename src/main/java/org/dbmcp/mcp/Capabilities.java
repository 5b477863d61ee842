package org.dbmcp.mcp;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dbmcp.Part;
import org.dbmcp.json.Json;

/** What this server can do, in whatever era it is asked. */
@Part
public class Capabilities {
    private final List<Capability> all;

    @Inject
    public Capabilities(@Any Instance<Capability> capabilities) {
        this((Iterable<Capability>) capabilities);
    }

    /** What these capabilities say. */
    public Capabilities(Iterable<Capability> capabilities) {
        this.all =
                StreamSupport.stream(capabilities.spliterator(), false)
                        .sorted(Comparator.comparing(Capability::key))
                        .toList();
    }

    /** MCP's ServerCapabilities, without what an era adds. */
    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Capability each : all) {
            if (each.offered()) {
                json.add(each.key(), each.details());
            }
        }
        return json.build();
    }
}
