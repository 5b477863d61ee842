package org.dbmcp.json;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What a component of a record means: the {@code description} in its schema. */
@Target({RECORD_COMPONENT, TYPE})
@Retention(RUNTIME)
public @interface Describe {
    /** One short sentence, without a full stop. */
    String value();
}
