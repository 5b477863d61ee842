package org.dbmcp.config;

import java.util.Set;

/**
 * Which tools are offered.
 *
 * @param toolsets by the subject they belong to; empty for all
 * @param readOnly whether only those that change nothing are
 */
public record ToolSettings(Set<String> toolsets, boolean readOnly) {
    /** All that there are. */
    public static final ToolSettings ALL = new ToolSettings(Set.of(), false);
}
