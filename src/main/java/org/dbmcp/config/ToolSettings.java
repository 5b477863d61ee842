package org.dbmcp.config;

import java.util.Set;

/**
 * Which tools are offered, and which resources, prompts and completions with them.
 *
 * @param toolsets by the subject they belong to; empty for all
 * @param readOnly whether only those that change nothing are
 */
public record ToolSettings(Set<String> toolsets, boolean readOnly) {
    /** All that there are. */
    public static final ToolSettings ALL = new ToolSettings(Set.of(), false);

    /** Whether the subject of a class is wanted: the name of its room. */
    public boolean offers(Class<?> type) {
        return toolsets.isEmpty() || toolsets.contains(subject(type));
    }

    /** The subject that a class belongs to, such as {@code query}. */
    public static String subject(Class<?> type) {
        String room = type.getPackageName();
        return room.substring(room.lastIndexOf('.') + 1);
    }
}
