package org.dbmcp.json;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A further keyword in the schema of a component, such as {@code x-mcp-header}. */
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
public @interface Keyword {
    /** The keyword. */
    String name();

    /** Its value; JSON if it reads as such, else a string. */
    String value();
}
