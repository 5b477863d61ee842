package org.dbmcp.mcp.resource;

import java.util.List;
import org.dbmcp.mcp.Call;

/**
 * Resources that not every caller has, to be listed beside those of everybody. To be a bean is all
 * it takes to be listed.
 */
public interface ResourceList {
    /** What this caller may read, in a fixed order. */
    List<ResourceSpec> of(Call call);
}
