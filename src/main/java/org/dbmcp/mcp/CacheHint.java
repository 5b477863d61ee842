package org.dbmcp.mcp;

import java.time.Duration;

/**
 * How long a result may be reused, and by whom.
 *
 * @param timeToLive zero is stale at once
 * @param shared whether it is the same for every caller
 */
public record CacheHint(Duration timeToLive, boolean shared) {}
