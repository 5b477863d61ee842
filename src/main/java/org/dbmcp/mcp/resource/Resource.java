package org.dbmcp.mcp.resource;

import org.dbmcp.mcp.Call;

/** Something to read under a fixed address. To be a bean is all it takes to be offered. */
public interface Resource {
    /** Its address and words; the same each time. */
    ResourceSpec spec();

    /** Its content. What cannot be read is a {@link org.dbmcp.failure.Failure}. */
    ResourceResult read(Call call);
}
