package org.dbmcp.mcp.resource;

import java.time.Duration;
import java.util.List;
import org.dbmcp.mcp.CacheHint;

/**
 * What was read under an address.
 *
 * @param contents its parts; none if there is nothing under this address
 * @param cache how long they may be reused
 */
public record ResourceResult(List<Contents> contents, CacheHint cache) {
    /** Parts that are not to be kept. */
    public static ResourceResult of(List<Contents> contents) {
        return new ResourceResult(contents, new CacheHint(Duration.ZERO, false));
    }
}
