package org.dbmcp.mcp.resource;

import java.time.Duration;
import java.util.List;
import org.dbmcp.mcp.CacheHint;
import org.dbmcp.mcp.Call;

/** Something to read under a fixed address. To be a bean is all it takes to be offered. */
public interface Resource {
    /** Its address and words; the same each time. */
    ResourceSpec spec();

    /** Its content. What cannot be read is a {@link org.dbmcp.failure.Failure}. */
    List<Contents> read(Call call);

    /** How long its content may be reused: not at all unless it says so. */
    default CacheHint cache() {
        return new CacheHint(Duration.ZERO, false);
    }
}
