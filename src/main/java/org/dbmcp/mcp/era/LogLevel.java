package org.dbmcp.mcp.era;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** MCP's eight levels, the least first. */
public enum LogLevel {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY;

    /** The level of this name on the wire; empty when there is none. */
    public static Optional<LogLevel> named(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
