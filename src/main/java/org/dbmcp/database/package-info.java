/**
 * Open databases under their names: pools, running statements, cancelling, healing and closing.
 *
 * <p>The one place where statements meet sessions. Imports driver, sql, result, json, config,
 * access and failure.
 */
package org.dbmcp.database;
