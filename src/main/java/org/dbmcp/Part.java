package org.dbmcp;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** One instance for the whole server: final fields, constructor injection, no proxy. */
@SuppressWarnings(
        "InjectScopeAnnotationOnInterfaceOrAbstractClass") // a stereotype is where it belongs
@Stereotype
@Singleton
@Target(TYPE)
@Retention(RUNTIME)
public @interface Part {}
