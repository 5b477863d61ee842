package org.dbmcp.json;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The values that a string may have: the {@code enum} in its schema. */
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
public @interface OneOf {
    /** All of them, as they stand on the wire. */
    String[] value();
}
