package org.dbmcp.result;

/**
 * One column of a result.
 *
 * @param label what the statement calls it
 * @param type the database's own name of its type
 * @param encoding how its values are written: {@code number}, {@code string}, {@code boolean},
 *     {@code json}, {@code binary}, {@code array}, {@code text}
 * @param nullable whether it may hold NULL; null when the driver does not know
 * @param source where it comes from; null when it is computed, or the driver does not know
 */
public record Column(String label, String type, String encoding, Boolean nullable, Source source) {}
