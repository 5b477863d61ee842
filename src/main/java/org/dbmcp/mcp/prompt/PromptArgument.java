package org.dbmcp.mcp.prompt;

/**
 * An argument of a prompt; its value is always a string.
 *
 * @param name its name
 * @param description what it means
 * @param required whether the prompt cannot do without
 */
public record PromptArgument(String name, String description, boolean required) {}
