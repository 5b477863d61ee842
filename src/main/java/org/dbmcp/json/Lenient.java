package org.dbmcp.json;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * An Optional component that the schema nevertheless requires: reading lets it pass when it is
 * missing or not {@link OneOf} the values, because its owner refuses that in better words.
 */
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
public @interface Lenient {}
