package org.dbmcp.config;

import java.time.Duration;

/**
 * How the server remembers what is in databases.
 *
 * @param life how long an answer of a catalogue is used again; zero asks each time
 */
public record SchemaSettings(Duration life) {
    /** What the server has when nothing is set. */
    public static final SchemaSettings DEFAULTS = new SchemaSettings(Duration.ofMinutes(1));
}
