package org.dbmcp.driver.postgresql;

import java.util.Map;

/**
 * What the catalogue says of a type.
 *
 * @param name without its schema
 * @param kind {@code b} for a base type, {@code c} for a row, {@code d} for a domain, {@code e} for
 *     an enum, and others
 * @param element of an array; null for what is none
 * @param delimiter between elements
 * @param base of a domain; null for what is none
 * @param fields of a row by name, in their order
 * @param depth how many types stand in each other at most, this one among them
 */
record PostgreSqlType(
        String name,
        char kind,
        PostgreSqlType element,
        char delimiter,
        PostgreSqlType base,
        Map<String, PostgreSqlType> fields,
        int depth) {}
