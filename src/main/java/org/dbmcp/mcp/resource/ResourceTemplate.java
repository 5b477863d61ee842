package org.dbmcp.mcp.resource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.Call;

/**
 * Something to read under each address of a pattern. To be a bean is all it takes to be offered.
 */
public interface ResourceTemplate {
    /** Its pattern and words; the same each time. */
    ResourceSpec spec();

    /**
     * The content under an address.
     *
     * @param uri the address
     * @param variables what stands in it for each name of the pattern, decoded
     * @return empty if there is nothing under this address
     */
    List<Contents> read(String uri, Map<String, String> variables, Call call);

    /** How long its content may be reused: not at all unless it says so. */
    default CacheHint cache() {
        return new CacheHint(Duration.ZERO, false);
    }
}
