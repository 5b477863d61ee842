package org.dbmcp.json;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The least and the most: of a number its value, of a string its length, of a list its size. */
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
public @interface Bounds {
    /** The least that is allowed. */
    long min() default Long.MIN_VALUE;

    /** The most that is allowed. */
    long max() default Long.MAX_VALUE;
}
