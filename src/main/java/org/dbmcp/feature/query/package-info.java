/**
 * Running SQL: the statement, its parameters, and the answer in rows.
 *
 * <p>Imports mcp, json, database, sql, result, config, access and failure.
 */
package org.dbmcp.feature.query;
