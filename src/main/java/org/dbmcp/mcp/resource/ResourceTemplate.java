package org.dbmcp.mcp.resource;

import java.util.Map;
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
     * @param variables what stands in it for each name of the pattern, decoded; one of its query
     *     may be missing
     * @return without contents if there is nothing under this address
     */
    ResourceResult read(String uri, Map<String, String> variables, Call call);
}
